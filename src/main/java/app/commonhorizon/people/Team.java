package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

/** One of the two sides that plan together. */
public enum Team {
    MARKETING("marketing"),
    IT("it");

    private final String code;

    Team(String code) {
        this.code = code;
    }

    /** The name in changes, on the wire and in the page, for example in {@code data-lane}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String label() {
        return text("people.team." + code);
    }
}
