package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Alignment.Watch;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.alignment.News;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The findings of the roadmaps that somebody watches: one room each, as long as anybody is in it. */
@Component
public class Rooms {

    /** So long a watcher rests between two words. */
    private static final long REST_MILLIS = 1_000;

    private final LiveFeed feed;
    private final Clock clock;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor afterRest = CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, executor);
    private final Map<RoadmapId, Room> rooms = new HashMap<>();

    Rooms(LiveFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** What stands in the plan's room; of a plan without a room, what is found on it now. */
    public Findings findings(RoadmapSnapshot plan) {
        Room room;
        synchronized (rooms) {
            room = rooms.get(plan.id());
        }
        return room == null ? Board.over(plan, LocalDate.now(clock)).findings() : room.findings(plan);
    }

    /**
     * See {@link app.commonhorizon.alignment.Alignment#watch}.
     *
     * @param plans reads the plan as it stands, or throws if the watcher may not see it
     */
    public Watch watch(Supplier<RoadmapSnapshot> plans, Consumer<News> listener) {
        RoadmapSnapshot plan = plans.get();
        RoadmapId id = plan.id();
        Watcher watcher = new Watcher(plans, listener, executor, afterRest);
        Room room;
        synchronized (rooms) {
            room = rooms.computeIfAbsent(id, key -> new Room(key, feed, clock, executor));
            room.members++;
        }
        try {
            room.join(watcher, plan);
        } catch (RuntimeException e) {
            giveBack(id, room);
            throw e;
        }
        return () -> {
            if (watcher.leave()) {
                giveBack(id, room);
                room.left(watcher);
            }
        };
    }

    private void giveBack(RoadmapId id, Room room) {
        synchronized (rooms) {
            if (--room.members == 0) {
                rooms.remove(id);
            }
        }
    }

    /** At midnight questions get overdue and dates go past, without anybody changing anything. */
    @Scheduled(cron = "2 0 0 * * *")
    void newDay() {
        List<Room> open;
        synchronized (rooms) {
            open = List.copyOf(rooms.values());
        }
        open.forEach(Room::newDay);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
