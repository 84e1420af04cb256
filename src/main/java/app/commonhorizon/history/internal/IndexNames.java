package app.commonhorizon.history.internal;

import app.commonhorizon.history.Names;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import java.util.Map;

/** The names that an index knows at one revision. */
record IndexNames(PlanIndex index, Map<PersonId, Person> people, long revision) implements Names {

    @Override
    public Map<String, String> of(String type, String id) {
        return index.fields(type, id, revision);
    }
}
