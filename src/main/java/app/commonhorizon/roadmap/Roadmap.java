package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap's own fields: its name, and who may see it.
 *
 * @param name 1 to 200 characters
 * @param purpose what the two teams plan for, in a sentence; up to 2,000 characters; null if nobody has said it
 * @param owner says who may see and edit it
 * @param everyone what each person of the workspace may do who has no grant: NONE, VIEW or EDIT
 */
public record Roadmap(RoadmapId id, String name, @Nullable String purpose, PersonId owner, Access everyone)
        implements PlanPart {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PURPOSE = 2_000;

    private static final Set<String> FIELDS = Set.of("name", "purpose", "owner", "everyone");
    private static final Access[] GRANTABLE = {Access.NONE, Access.VIEW, Access.EDIT};

    static Roadmap of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Roadmap(
                RoadmapId.of(id),
                read.line("name", "roadmap.the.name", LONGEST_NAME),
                read.text("purpose", "roadmap.the.purpose", LONGEST_PURPOSE),
                read.id("owner", "roadmap.the.roadmap-owner", PersonId::new),
                read.oneOf("everyone", "roadmap.the.everyone", GRANTABLE, Access::code));
    }

    @Override
    public PlanType type() {
        return PlanType.ROADMAP;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("name", name, "purpose", purpose, "owner", owner, "everyone", everyone.code());
    }
}
