package app.commonhorizon.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifies an item of a roadmap. */
public record ItemId(@JsonValue UUID value) {

    /** A new id that nothing has yet. */
    public static ItemId random() {
        return new ItemId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells.
     *
     * @throws IllegalArgumentException if it is not a UUID
     */
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    /** The id that {@code text} spells; empty if it spells none. */
    public static Optional<ItemId> parse(@Nullable String text) {
        return Uuids.parse(text, ItemId::new);
    }

    /** The UUID in its usual spelling. */
    @Override
    public String toString() {
        return value.toString();
    }
}
