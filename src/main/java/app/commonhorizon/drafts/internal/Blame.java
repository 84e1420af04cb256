package app.commonhorizon.drafts.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has done what on a plan since a revision. The log is read when somebody asks first, and once. */
final class Blame {

    private static final int CHUNK = 1_000;

    private final ChangeLog changes;
    private final RoadmapId plan;
    private final long since;
    private @Nullable Map<String, PersonId> last;

    Blame(ChangeLog changes, RoadmapId plan, long since) {
        this.changes = changes;
        this.plan = plan;
        this.since = since;
    }

    /** Who has set this field last. */
    Optional<PersonId> of(String type, String id, String field) {
        return Optional.ofNullable(read().get(key(type, id, field)));
    }

    /** Who has done anything to this part last. */
    Optional<PersonId> of(String type, String id) {
        return of(type, id, "");
    }

    private Map<String, PersonId> read() {
        Map<String, PersonId> known = last;
        if (known != null) {
            return known;
        }
        Map<String, PersonId> found = new HashMap<>();
        long at = since;
        List<RecordedChange> next;
        do {
            next = changes.since(plan, at, CHUNK);
            for (RecordedChange change : next) {
                change.change().ops().forEach(op -> note(op, change.by(), found));
                at = change.revision();
            }
        } while (next.size() == CHUNK);
        last = found;
        return found;
    }

    private static void note(Op op, PersonId by, Map<String, PersonId> found) {
        found.put(key(op.type(), op.id(), ""), by);
        op.to().keySet().forEach(field -> found.put(key(op.type(), op.id(), field), by));
    }

    private static String key(String type, String id, String field) {
        return type + ' ' + id + ' ' + field;
    }
}
