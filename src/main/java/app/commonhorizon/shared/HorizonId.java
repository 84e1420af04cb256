package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a horizon: one named span of one team on a roadmap. */
public record HorizonId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static HorizonId random() {
        return new HorizonId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static HorizonId of(String text) {
        return new HorizonId(UUID.fromString(text));
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
