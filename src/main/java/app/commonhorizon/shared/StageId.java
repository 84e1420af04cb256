package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a stage of the customer's journey on a roadmap. */
public record StageId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static StageId random() {
        return new StageId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static StageId of(String text) {
        return new StageId(UUID.fromString(text));
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
