package app.commonhorizon.shell;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;

/** Light or dark, as the person chose for this browser. */
enum ColourScheme {
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK),
    /** As the machine has it. */
    SYSTEM("System", ColorScheme.Value.SYSTEM);

    /** Where the choice is kept: the server needs it for the first byte of the page, so that nothing flashes. */
    static final String COOKIE = "common-horizon-colours";

    private final String label;
    private final ColorScheme.Value value;

    ColourScheme(String label, ColorScheme.Value value) {
        this.label = label;
        this.value = value;
    }

    String label() {
        return label;
    }

    ColorScheme.Value value() {
        return value;
    }

    /** As it stands in the cookie. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice that {@code code} spells; {@link #SYSTEM} for anything else. */
    static ColourScheme of(String code) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code().equals(code))
                .findFirst()
                .orElse(SYSTEM);
    }
}
