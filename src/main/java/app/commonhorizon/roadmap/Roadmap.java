package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

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
 * @param draftOf the roadmap whose plan this is a draft of, see {@link DraftPlans}; null if it is no draft
 * @param draftBase the revision at which that plan stood when the draft was made; null exactly if it is no draft
 */
public record Roadmap(
        RoadmapId id,
        String name,
        @Nullable String purpose,
        PersonId owner,
        Access everyone,
        @Nullable PersonId frozenBy,
        @Nullable Instant frozenSince,
        @Nullable RoadmapId draftOf,
        @Nullable Long draftBase)
        implements PlanPart {

    /** The field that names the roadmap whose plan this is a draft of. */
    public static final String DRAFT_OF = "draftOf";

    /** The field that says at which revision that plan stood. */
    public static final String DRAFT_BASE = "draftBase";

    /** A roadmap that is not frozen. */
    public Roadmap(RoadmapId id, String name, @Nullable String purpose, PersonId owner, Access everyone) {
        this(id, name, purpose, owner, everyone, null, null, null, null);
    }

    /** Whether this is a draft: a branch of another roadmap's plan, made to try something out. */
    public boolean isDraft() {
        return draftOf != null;
    }

    static final int LONGEST_NAME = 200;
    static final int LONGEST_PURPOSE = 2_000;

    private static final Set<String> FIELDS =
            Set.of("name", "purpose", "owner", "everyone", "frozenBy", "frozenSince", DRAFT_OF, DRAFT_BASE);
    private static final Access[] GRANTABLE = {Access.NONE, Access.VIEW, Access.EDIT};

    static Roadmap of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        PersonId frozenBy = read.person("frozenBy", "roadmap.the.frozen-by");
        RoadmapId draftOf = read.idOrNull(DRAFT_OF, "roadmap.the.draft-of", RoadmapId::new);
        Integer base = read.wholeNumber(DRAFT_BASE, "roadmap.the.draft-base", 0, Integer.MAX_VALUE);
        return new Roadmap(
                RoadmapId.of(id),
                read.line("name", "roadmap.the.name", LONGEST_NAME),
                read.textOrNull("purpose", "roadmap.the.purpose", LONGEST_PURPOSE),
                read.id("owner", "roadmap.the.roadmap-owner", PersonId::new),
                read.oneOf("everyone", "roadmap.the.everyone", GRANTABLE, Access::code),
                frozenBy,
                frozenBy == null
                        ? null
                        : read.present(
                                "frozenSince",
                                "roadmap.the.frozen-since",
                                read.momentOrNull("frozenSince", "roadmap.the.frozen-since")),
                draftOf,
                draftOf == null || base == null ? null : Long.valueOf(base));
    }

    /** Its name as a title, in the language of whoever this is for: of a draft it says that it is one. */
    public String title() {
        return isDraft() ? text("roadmap.draft.title", name) : name;
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
                "name",
                name,
                "purpose",
                purpose,
                "owner",
                owner,
                "everyone",
                everyone.code(),
                "frozenBy",
                frozenBy,
                "frozenSince",
                frozenSince,
                DRAFT_OF,
                draftOf,
                DRAFT_BASE,
                draftBase);
    }
}
