package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a link between two items of a roadmap. */
public record LinkId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static LinkId of(String text) {
        return new LinkId(UUID.fromString(text));
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
