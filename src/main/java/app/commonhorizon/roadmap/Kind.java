package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** What an item is. */
public enum Kind {
    /** Marketing's quick test. */
    PILOT,
    /** IT's lasting build. */
    SCALING_TASK,
    /** A date that both teams care about. */
    MILESTONE;

    /** The name in changes, on the wire and in the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String label() {
        return text("roadmap.kind." + code());
    }
}
