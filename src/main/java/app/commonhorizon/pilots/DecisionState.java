package app.commonhorizon.pilots;

import app.commonhorizon.shared.Texts;
import java.util.Locale;

/** Where a pilot stands with the decision at its end. */
public enum DecisionState {
    /** It still runs, and nobody has decided. */
    OPEN,
    /** It is over, and nobody has decided since. */
    DUE,
    /** It is to be scaled. */
    SCALE,
    /** It was extended, and still runs. */
    EXTEND,
    /** It was stopped. */
    STOP;

    /** The name on the page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String label() {
        return Texts.text("pilots.state." + code());
    }
}
