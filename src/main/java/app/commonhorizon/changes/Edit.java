package app.commonhorizon.changes;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for: one gesture, one edit, however many things it touches. It is stored wholly or not at all.
 *
 * @param id fresh for each gesture; asking again with the same id does nothing twice
 * @param roadmap what is to be edited
 * @param by who asks
 * @param base the revision that the person saw
 * @param ops what is asked for, in order; empty if {@code undo} is given
 * @param undo the revision of an own change to take back, else null
 */
public record Edit(
        UUID id,
        RoadmapId roadmap,
        PersonId by,
        long base,
        List<Op> ops,
        @Nullable Long undo) {

    public Edit {
        ops = List.copyOf(ops);
        if (ops.isEmpty() == (undo == null)) {
            throw new IllegalArgumentException("An edit has either steps or a revision to undo");
        }
    }

    /** A new edit with a fresh id. */
    public static Edit of(RoadmapId roadmap, PersonId by, long base, List<Op> ops) {
        return new Edit(UUID.randomUUID(), roadmap, by, base, ops, null);
    }

    /** A new edit that takes back the change with this revision; undoing an undo is a redo. */
    public static Edit undoing(RoadmapId roadmap, PersonId by, long revision) {
        return new Edit(UUID.randomUUID(), roadmap, by, revision, List.of(), revision);
    }
}
