package app.commonhorizon.history;

import java.util.Map;

/** What things were called when a change was made, for telling it. Everything is plain text in the reader's language. */
public interface Names {

    /** An item's title in quotation marks; "an item" if it is not known. */
    String item(String id);

    /** A stage's name in quotation marks; "a stage" if it is not known. */
    String stage(String id);

    /** A person's name as it is today; "somebody" if there is no such account. */
    String person(String id);

    /**
     * What the log says of a thing up to this change: its title or name, team, kind, stage, owner, a link's ends, and the
     * item that it is about, as far as it has such fields. Empty for what is not known.
     */
    Map<String, String> of(String type, String id);
}
