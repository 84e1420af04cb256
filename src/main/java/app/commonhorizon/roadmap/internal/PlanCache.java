package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The plans that somebody has open, in memory: one immutable snapshot each, advanced by the log. */
@Component
public class PlanCache {

    /** A plan further behind than this is quicker to read anew than to advance. */
    private static final int ADVANCE_LIMIT = 500;

    private final Cache<RoadmapId, RoadmapSnapshot> plans =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).build();

    private final RoadmapRepository roadmaps;
    private final PlanRows rows;
    private final ChangeLog changes;

    PlanCache(RoadmapRepository roadmaps, PlanRows rows, ChangeLog changes) {
        this.roadmaps = roadmaps;
        this.rows = rows;
        this.changes = changes;
    }

    /** The plan as last committed; empty if there is no such roadmap. */
    @Transactional
    public Optional<RoadmapSnapshot> current(RoadmapId id) {
        Optional<Long> head = roadmaps.revision(id.value());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        RoadmapSnapshot known = plans.getIfPresent(id);
        if (known != null && known.revision() >= head.get()) {
            return Optional.of(known);
        }
        if (known != null && head.get() - known.revision() <= ADVANCE_LIMIT) {
            RoadmapSnapshot advanced = advance(known);
            keep(advanced);
            return Optional.of(advanced);
        }
        return roadmaps.lock(id.value()).map(this::at);
    }

    /** The plan at this head, on which the caller holds the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoadmapSnapshot at(RoadmapEntity head) {
        RoadmapId id = head.toPart().id();
        RoadmapSnapshot known = plans.getIfPresent(id);
        if (known == null || head.revision() - known.revision() > ADVANCE_LIMIT) {
            known = rows.load(head);
            keep(known);
        } else if (known.revision() < head.revision()) {
            known = advance(known);
            keep(known);
        }
        return known;
    }

    private RoadmapSnapshot advance(RoadmapSnapshot known) {
        return known.advancedBy(changes.since(known.id(), known.revision(), ADVANCE_LIMIT).stream()
                .map(RecordedChange::change)
                .toList());
    }

    /** Remembers this plan once the caller's transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepAfterCommit(RoadmapSnapshot plan) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(plan);
            }
        });
    }

    /** Drops this plan from memory, as if nobody had had it open for long; it is read anew when somebody asks. */
    public void forget(RoadmapId id) {
        plans.invalidate(id);
    }

    private void keep(RoadmapSnapshot plan) {
        plans.asMap()
                .merge(plan.id(), plan, (known, offered) -> offered.revision() > known.revision() ? offered : known);
    }
}
