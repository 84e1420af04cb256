package app.commonhorizon.history.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.shared.RoadmapId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The indexes of the roadmaps whose history somebody looks at. Each is built from the log once, follows it when it is asked
 * for, and is dropped when nobody has asked for long.
 */
@Component
public class PlanIndexes {

    private static final int CHUNK = 1_000;

    /** An index, and who may use it at the time. A lock of its own: virtual threads wait for it while others read rows. */
    private static final class Guarded {
        private final ReentrantLock lock = new ReentrantLock();
        private final PlanIndex index = new PlanIndex();
        private boolean begun;
    }

    private final Cache<RoadmapId, Guarded> indexes = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(30))
            .maximumSize(100)
            .build();

    private final ChangeLog changes;
    private final DraftPlans drafts;

    PlanIndexes(ChangeLog changes, DraftPlans drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    /** What {@code question} finds in the roadmap's index as of now; the index must not be kept. */
    <T> T ask(RoadmapId roadmap, Function<PlanIndex, T> question) {
        Guarded guarded = indexes.get(roadmap, id -> new Guarded());
        guarded.lock.lock();
        try {
            if (!guarded.begun) {
                drafts.base(roadmap).ifPresent(guarded.index::begin);
                guarded.begun = true;
            }
            follow(roadmap, guarded.index);
            return question.apply(guarded.index);
        } finally {
            guarded.lock.unlock();
        }
    }

    private void follow(RoadmapId roadmap, PlanIndex index) {
        List<RecordedChange> next;
        do {
            next = changes.since(roadmap, index.revision(), CHUNK);
            next.forEach(change -> index.add(change.change()));
        } while (next.size() == CHUNK);
    }
}
