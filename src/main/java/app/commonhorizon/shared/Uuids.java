package app.commonhorizon.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ids from where anything can stand, such as addresses and messages. */
final class Uuids {

    private Uuids() {}

    /** The id that {@code text} spells; empty if it spells none. */
    static <I> Optional<I> parse(@Nullable String text, Function<UUID, I> type) {
        try {
            return text == null ? Optional.empty() : Optional.of(type.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
