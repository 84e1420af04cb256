package app.commonhorizon.history;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What things were called when a change was made, for telling it. Everything is plain text in the reader's language. */
public interface Names {

    /**
     * What the log says of a thing up to this change: its title or name, team, kind, stage, owner, a link's ends, and the
     * item that it is about, as far as it has such fields. Empty for what is not known.
     */
    Map<String, String> of(String type, String id);

    /** The people whom changes name, by id. */
    Map<PersonId, Person> people();

    /** An item's title in quotation marks; "an item" if it is not known. */
    default String item(String id) {
        return quoted(of("item", id).get("title"), "history.told.an-item");
    }

    /** A stage's name in quotation marks; "a stage" if it is not known. */
    default String stage(String id) {
        return quoted(of("stage", id).get("name"), "history.told.a-stage");
    }

    private static String quoted(@Nullable String name, String unknown) {
        return name == null ? text(unknown) : text("history.told.quoted", name);
    }

    /** A person's name as it is today; "somebody" if there is no such account. */
    default String person(String id) {
        return person(PersonId.of(id));
    }

    /** A person's name as it is today; "somebody" if there is no such account. */
    default String person(PersonId id) {
        return Person.nameOf(people().get(id));
    }
}
