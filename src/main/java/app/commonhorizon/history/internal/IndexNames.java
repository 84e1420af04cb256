package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Names;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import java.util.Map;

/** The names that an index knows at one revision. */
record IndexNames(PlanIndex index, Map<PersonId, Person> people, long revision) implements Names {

    @Override
    public String item(String id) {
        String title = of("item", id).get("title");
        return title == null ? text("history.told.an-item") : text("history.told.quoted", title);
    }

    @Override
    public String stage(String id) {
        String name = of("stage", id).get("name");
        return name == null ? text("history.told.a-stage") : text("history.told.quoted", name);
    }

    @Override
    public String person(String id) {
        return person(PersonId.of(id));
    }

    String person(PersonId id) {
        return people.get(id) instanceof Person known ? known.name() : text("history.told.somebody");
    }

    @Override
    public Map<String, String> of(String type, String id) {
        return index.fields(type, id, revision);
    }
}
