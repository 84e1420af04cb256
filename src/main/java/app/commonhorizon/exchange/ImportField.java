package app.commonhorizon.exchange;

/** What a column of a file can become. */
public enum ImportField {
    TITLE("Title"),
    SUMMARY("Short description"),
    SPECIFICATION("Specification"),
    STAGE("Stage"),
    TEAM("Team"),
    KIND("Kind"),
    START("Start"),
    END("End"),
    STATUS("Status"),
    OWNER("Owner");

    private final String label;

    ImportField(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** Whether its values are dates. */
    public boolean isDate() {
        return this == START || this == END;
    }
}
