package app.commonhorizon.changes;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted edit as recorded in the log.
 *
 * @param roadmap whose log it stands in
 * @param revision 1, 2, 3 … without gaps, in commit order
 * @param edit the id of the edit it came from
 * @param by who did it
 * @param at when, by the server's clock; only for people to read, order comes from {@code revision}
 * @param undoes the revision that this change takes back, null if it is no undo
 * @param ops what was done, in order
 */
public record Change(
        RoadmapId roadmap,
        long revision,
        UUID edit,
        PersonId by,
        Instant at,
        @Nullable Long undoes,
        List<Op> ops) {

    public Change {
        ops = List.copyOf(ops);
    }
}
