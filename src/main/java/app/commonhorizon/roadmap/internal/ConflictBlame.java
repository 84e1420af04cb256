package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.EditAnswer.Conflict;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;

/** Finds out who set what stands in an edit's way. */
record ConflictBlame(ChangeLog changes) {

    /** So many changes back is looked for them. */
    private static final int LIMIT = 200;

    /**
     * Completes conflicts with who set what stands there now, as far as that happened lately. Not only since the sender's
     * base: a screen may have heard of a change that came while a person was already dragging.
     */
    List<Conflict> completed(RoadmapId roadmap, long head, List<Conflict> conflicts) {
        List<RecordedChange> since = changes.since(roadmap, Math.max(0, head - LIMIT), LIMIT);
        return conflicts.stream()
                .map(conflict -> new Conflict(
                        conflict.type(),
                        conflict.id(),
                        conflict.field(),
                        conflict.now(),
                        conflict.mine(),
                        since.reversed().stream()
                                .filter(change -> sets(change, conflict))
                                .map(RecordedChange::by)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static boolean sets(RecordedChange change, Conflict conflict) {
        return change.change().ops().stream()
                .anyMatch(op -> op.type().equals(conflict.type())
                        && op.id().equals(conflict.id())
                        && (op.op() == Op.Action.ADD || op.to().containsKey(conflict.field())));
    }
}
