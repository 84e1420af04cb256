package app.commonhorizon.roadmap;

import app.commonhorizon.shared.StageId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of the customer's journey; on the timeline a group of two lanes.
 *
 * @param name 1 to 200 characters
 * @param goal what the customer should find there; up to 2,000 characters; null if nobody has said it
 * @param colour tells the stage apart at a glance; null for none
 * @param position order among the stages, smallest first; ties go by id
 */
public record Stage(
        StageId id,
        String name,
        @Nullable String goal,
        @Nullable Colour colour,
        int position) implements PlanPart {

    /** The colours that a stage can have; each theme has its own shade of them. */
    public enum Colour {
        SLATE,
        VIOLET,
        ROSE,
        AMBER,
        LIME,
        GREEN,
        TEAL,
        SKY;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> FIELDS = Set.of("name", "goal", "colour", "position");

    static Stage of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Stage(
                StageId.of(id),
                read.line("name", "roadmap.the.stage-name", 200),
                read.textOrNull("goal", "roadmap.the.stage-goal", 2_000),
                fields.get("colour") == null
                        ? null
                        : read.oneOf("colour", "roadmap.the.stage-colour", Colour.values(), Colour::code),
                Objects.requireNonNullElse(read.wholeNumber("position", "roadmap.the.position", 0, 1_000_000), 0));
    }

    @Override
    public PlanType type() {
        return PlanType.STAGE;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "name", name, "goal", goal, "colour", colour == null ? null : colour.code(), "position", position);
    }
}
