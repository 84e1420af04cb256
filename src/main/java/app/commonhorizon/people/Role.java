package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import java.util.Locale;

/** What a person is in this workspace. A person on both teams is a bridge, whatever the role. */
public enum Role {
    LEAD,
    MEMBER,
    /** Stands above both teams, such as the CEO. */
    SPONSOR,
    /** May look, and can never change anything, whatever a roadmap's owner grants. */
    VIEWER;

    /** The name for people. */
    public String label() {
        return text("people.role." + name().toLowerCase(Locale.ROOT));
    }
}
