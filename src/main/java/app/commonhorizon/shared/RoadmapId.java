package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifies a roadmap. */
public record RoadmapId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static RoadmapId random() {
        return new RoadmapId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static RoadmapId of(String text) {
        return new RoadmapId(UUID.fromString(text));
    }

    /** The id that {@code text} spells; empty if it spells none. */
    public static Optional<RoadmapId> parse(@Nullable String text) {
        return Uuids.parse(text, RoadmapId::new);
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
