package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.alignment.News;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The findings of one roadmap that is watched: they follow the live feed, and those who watch are told what is new. */
final class Room {

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final RoadmapId roadmap;
    private final LiveFeed feed;
    private final Clock clock;
    private final Executor executor;
    private final Set<Watcher> watchers = new LinkedHashSet<>();
    private @Nullable Board board;
    private LiveFeed.@Nullable Subscription subscription;

    /** How many hold this room; guarded by who gives them out. */
    int members;

    Room(RoadmapId roadmap, LiveFeed feed, Clock clock, Executor executor) {
        this.roadmap = roadmap;
        this.feed = feed;
        this.clock = clock;
        this.executor = executor;
    }

    /** @param plan the plan as the watcher knows it */
    synchronized void join(Watcher watcher, RoadmapSnapshot plan) {
        Board here = asOfToday(plan);
        watchers.add(watcher);
        watcher.tell(news(here, here.marked()));
    }

    synchronized void left(Watcher watcher) {
        watchers.remove(watcher);
        if (watchers.isEmpty()) {
            end();
        }
    }

    /** @param plan the plan as the reader knows it, for a room that has lost its own */
    synchronized Findings findings(RoadmapSnapshot plan) {
        // Nobody would end what was begun in a room that all have left.
        return board == null && watchers.isEmpty()
                ? Board.over(plan, LocalDate.now(clock)).findings()
                : asOfToday(plan).findings();
    }

    synchronized void newDay() {
        if (board != null) {
            tell(board, board.asOf(LocalDate.now(clock)));
        }
    }

    private Board asOfToday(RoadmapSnapshot plan) {
        if (board == null) {
            return begin(plan);
        }
        newDay();
        return board;
    }

    private Board begin(RoadmapSnapshot plan) {
        Board begun = Board.over(plan, LocalDate.now(clock));
        board = begun;
        subscription = feed.subscribe(roadmap, plan.revision(), new LiveFeed.Listener() {
            @Override
            public void changed(List<RecordedChange> changes) {
                follow(begun, changes);
            }

            @Override
            public void tooFarBehind() {
                executor.execute(() -> beginAnew(begun));
            }
        });
        return begun;
    }

    private synchronized void follow(Board told, List<RecordedChange> changes) {
        if (!told.equals(board)) {
            return;
        }
        try {
            Set<ItemId> affected = new HashSet<>();
            for (RecordedChange change : changes) {
                if (change.revision() == told.revision() + 1) {
                    affected.addAll(told.advance(change.change()));
                }
            }
            affected.addAll(told.asOf(LocalDate.now(clock)));
            tell(told, affected);
        } catch (RuntimeException e) {
            LOG.error("A change of {} could not be followed by the findings, which are looked for anew", roadmap, e);
            executor.execute(() -> beginAnew(told));
        }
    }

    /** Too much is missing: the plan is looked at as a whole, and everything told anew. */
    private void beginAnew(Board old) {
        Optional<RoadmapSnapshot> plan = read();
        synchronized (this) {
            if (!old.equals(board)) {
                return;
            }
            Set<ItemId> affected = new HashSet<>(old.marked());
            end();
            if (plan.isPresent() && !watchers.isEmpty()) {
                Board begun = begin(plan.get());
                affected.addAll(begun.marked());
                tell(begun, affected);
            }
        }
    }

    private Optional<RoadmapSnapshot> read() {
        List<Watcher> known;
        synchronized (this) {
            known = List.copyOf(watchers);
        }
        for (Watcher watcher : known) {
            try {
                return Optional.of(watcher.plan());
            } catch (NoSuchRoadmapException e) {
                // This one may not see it any more; another may.
            }
        }
        return Optional.empty();
    }

    private void end() {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
        board = null;
    }

    private void tell(Board here, Set<ItemId> affected) {
        if (here.hasNews() || !affected.isEmpty()) {
            News news = news(here, affected);
            watchers.forEach(watcher -> watcher.tell(news));
        }
    }

    private static News news(Board board, Set<ItemId> affected) {
        Map<ItemId, List<String>> signs = new HashMap<>();
        affected.forEach(item -> signs.put(
                item,
                board.at(item).stream()
                        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::key))
                        .map(finding -> finding.severity().code() + ":"
                                + finding.check().code())
                        .toList()));
        return new News(board.count(), signs);
    }
}
