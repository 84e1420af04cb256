package app.commonhorizon.roadmap;

import java.util.Locale;

/** How far an item has come. */
public enum Status {
    PROPOSED("Proposed"),
    AGREED("Agreed"),
    IN_PROGRESS("In progress"),
    DONE("Done"),
    STOPPED("Stopped");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The name in changes and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
