package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;

/** Light or dark, as the person chose for this browser. */
enum ColourScheme {
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK),
    /** As the machine has it. */
    SYSTEM(ColorScheme.Value.SYSTEM);

    /** Where the choice is kept: the server needs it for the first byte of the page, so that nothing flashes. */
    static final String COOKIE = "common-horizon-colours";

    private final ColorScheme.Value value;

    ColourScheme(ColorScheme.Value value) {
        this.value = value;
    }

    String label() {
        return text("shell.colours." + code());
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
