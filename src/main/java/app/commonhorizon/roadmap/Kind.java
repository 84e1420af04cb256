package app.commonhorizon.roadmap;

import java.util.Locale;

/** What an item is. */
public enum Kind {
    /** Marketing's quick test. */
    PILOT("Pilot"),
    /** IT's lasting build. */
    SCALING_TASK("Scaling task"),
    /** A date that both teams care about. */
    MILESTONE("Milestone");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name in changes, on the wire and in the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
