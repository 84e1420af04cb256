package app.commonhorizon.history.internal;

import app.commonhorizon.history.Names;
import app.commonhorizon.history.PlanWords;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The words that {@link FieldWords} has, with these names. */
public record Wording(Names names) implements PlanWords.Of {

    @Override
    public String thing(PlanType type, String id) {
        return FieldWords.thing(type.code(), id, names);
    }

    @Override
    public String label(String field) {
        return FieldWords.label(field);
    }

    @Override
    public String value(String field, @Nullable String value) {
        return FieldWords.value(field, value, names);
    }

    @Override
    public String person(PersonId person) {
        return names.person(person.toString());
    }
}
