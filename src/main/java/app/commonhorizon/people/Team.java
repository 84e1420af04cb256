package app.commonhorizon.people;

/** One of the two sides that plan together. */
public enum Team {
    MARKETING("marketing", "Marketing"),
    IT("it", "IT");

    private final String code;
    private final String label;

    Team(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The name in changes, on the wire and in the page, for example in {@code data-lane}. */
    public String code() {
        return code;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
