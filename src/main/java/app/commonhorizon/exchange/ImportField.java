package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** What a column of a file can become. */
public enum ImportField {
    TITLE,
    SUMMARY,
    SPECIFICATION,
    STAGE,
    TEAM,
    KIND,
    START,
    END,
    STATUS,
    OWNER;

    /** The name for people. */
    public String label() {
        return text("exchange.field." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether its values are dates. */
    public boolean isDate() {
        return this == START || this == END;
    }
}
