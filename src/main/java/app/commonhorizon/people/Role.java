package app.commonhorizon.people;

/** What a person is in this workspace. A person on both teams is a bridge, whatever the role. */
public enum Role {
    LEAD("Lead"),
    MEMBER("Member"),
    /** Stands above both teams, such as the CEO. */
    SPONSOR("Sponsor"),
    /** May look, and can never change anything, whatever a roadmap's owner grants. */
    VIEWER("Viewer");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
