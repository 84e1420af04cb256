package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Instant;
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
 * @param frozenBy who has frozen the plan, so that the edits of everybody else wait; null if nobody has
 * @param frozenSince when that was; null exactly if nobody has
 */
public record Roadmap(
        RoadmapId id,
        String name,
        @Nullable String purpose,
        PersonId owner,
        Access everyone,
        @Nullable PersonId frozenBy,
        @Nullable Instant frozenSince)
        implements PlanPart {

    /** A roadmap that is not frozen. */
    public Roadmap(RoadmapId id, String name, @Nullable String purpose, PersonId owner, Access everyone) {
        this(id, name, purpose, owner, everyone, null, null);
    }

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PURPOSE = 2_000;

    private static final Set<String> FIELDS = Set.of("name", "purpose", "owner", "everyone", "frozenBy", "frozenSince");
    private static final Access[] GRANTABLE = {Access.NONE, Access.VIEW, Access.EDIT};

    static Roadmap of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        PersonId frozenBy = read.person("frozenBy", "roadmap.the.frozen-by");
        return new Roadmap(
                RoadmapId.of(id),
                read.line("name", "roadmap.the.name", LONGEST_NAME),
                read.text("purpose", "roadmap.the.purpose", LONGEST_PURPOSE),
                read.id("owner", "roadmap.the.roadmap-owner", PersonId::new),
                read.oneOf("everyone", "roadmap.the.everyone", GRANTABLE, Access::code),
                frozenBy,
                frozenBy == null ? null : read.moment("frozenSince", "roadmap.the.frozen-since"));
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
        return PlanFields.of(
                "name", name,
                "purpose", purpose,
                "owner", owner,
                "everyone", everyone.code(),
                "frozenBy", frozenBy,
                "frozenSince", frozenSince);
    }
}
