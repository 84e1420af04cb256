package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a roadmap lets one person do with it.
 *
 * @param level VIEW or EDIT; a viewer of the workspace may not edit even so
 */
public record Grant(PersonId person, Access level) implements PlanPart {

    private static final Set<String> FIELDS = Set.of("level");
    private static final Access[] GRANTABLE = {Access.VIEW, Access.EDIT};

    static Grant of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Grant(PersonId.of(id), read.oneOf("level", "roadmap.the.access", GRANTABLE, Access::code));
    }

    @Override
    public PlanType type() {
        return PlanType.ACCESS;
    }

    @Override
    public String key() {
        return person.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("level", level.code());
    }
}
