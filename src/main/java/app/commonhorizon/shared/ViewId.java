package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a saved view of a roadmap. */
public record ViewId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static ViewId random() {
        return new ViewId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ViewId of(String text) {
        return new ViewId(UUID.fromString(text));
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
