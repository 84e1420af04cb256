package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an edit does to one part of an {@link AddedType}.
 *
 * @param by who asks
 * @param access what that person may do with the roadmap; at least {@link Access#VIEW}
 * @param at when, to the millisecond; the same for the whole edit and in its change
 * @param undo whether it takes a change of that person's own back: the fields then come from the log
 * @param plan the roadmap as it stood before the edit
 * @param parts finds a part of the plan as it stands after the edit's steps so far
 * @param before the part as it stood; null if it is added
 * @param after the part as it shall stand; null if it is removed
 */
public record AddedStep<P extends AddedPart>(
        PersonId by,
        Access access,
        Instant at,
        boolean undo,
        RoadmapSnapshot plan,
        BiFunction<PlanType, String, @Nullable PlanPart> parts,
        @Nullable P before,
        @Nullable P after) {

    /** The part as it shall stand or, if it is removed, as it stood. */
    public P part() {
        P part = after == null ? before : after;
        if (part == null) {
            throw new IllegalStateException("A step is about a part");
        }
        return part;
    }

    /** Whether it would have the part be about something else than it is. */
    public boolean moves() {
        return before != null && after != null && !Objects.equals(before.item(), after.item());
    }

    /** Written now, by who asks. */
    public Written written() {
        return new Written(by, at);
    }

    /** The item that the part is about, as it stands now; empty if it is about the roadmap, or the item is gone. */
    public Optional<Item> item() {
        return Optional.ofNullable(part().item()).map(item -> (Item) parts.apply(PlanType.ITEM, item.toString()));
    }
}
