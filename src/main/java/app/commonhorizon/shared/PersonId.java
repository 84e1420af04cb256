package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person of this workspace. */
public record PersonId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
