package app.commonhorizon.drafts;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a draft was brought into the plan: a step in the edit that did it, so that the history can say where the change came
 * from. Who asks names the draft; the server fills in the rest.
 *
 * @param draft which one; it may be gone by now
 * @param name what it was called then
 * @param by who brought it in
 */
public record BroughtIn(
        UUID id,
        RoadmapId draft,
        String name,
        @Nullable PersonId by,
        @Nullable Instant at) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "brought-in";

    private static final Set<String> FIELDS = Set.of("draft", "name", "by", "at");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static BroughtIn of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new BroughtIn(
                UUID.fromString(id),
                read.id("draft", "drafts.the.draft", RoadmapId::new),
                Objects.requireNonNullElse(fields.get("name"), ""),
                read.person("by", "drafts.the.by"),
                read.momentOrNull("at", "roadmap.the.time"));
    }

    /** Named when an undo has to leave it, which cannot happen: nothing changes it. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("draft", draft, "name", name, "by", by, "at", at);
    }
}
