package app.commonhorizon.shared;

import java.util.Locale;

/** What a person may do with one roadmap; each constant includes those before it. */
public enum Access {
    /** For this person the roadmap does not exist. */
    NONE,
    VIEW,
    EDIT,
    /** May also say who else may see and edit it. */
    OWNER;

    /** Whether changes of the plan are allowed. */
    public boolean mayEdit() {
        return compareTo(EDIT) >= 0;
    }

    /** The name on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
