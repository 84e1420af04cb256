package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** How far an item has come. */
public enum Status {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    DONE,
    STOPPED;

    /** The name in changes and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether work on it has yet to begin. */
    public boolean isAhead() {
        return this == PROPOSED || this == AGREED;
    }

    /** Whether all work on it has ended. */
    public boolean isOver() {
        return this == DONE || this == STOPPED;
    }

    /** The name for people. */
    public String label() {
        return text("roadmap.status." + code());
    }
}
