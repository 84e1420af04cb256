package app.commonhorizon.alignment;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** How much a finding stands in the way, the worst first. */
public enum Severity {
    /** The other team cannot go on, or goes on with something that will not hold. */
    BLOCKS,
    /** Somebody waits, or will. */
    DELAYS,
    /** Nobody waits yet, but nobody can tell either. */
    UNCLEAR;

    /** The name on the wire and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String label() {
        return text("alignment.severity." + code());
    }
}
