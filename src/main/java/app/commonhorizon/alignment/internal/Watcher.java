package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.News;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who watches a plan's findings. It is told the first news at once, and then rests: what is new meanwhile becomes one
 * more word. Nobody reads a number that changes twenty times a second, and each time would wake each open screen.
 */
final class Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    private final Supplier<RoadmapSnapshot> plans;
    private final Consumer<News> listener;
    private final Executor atOnce;
    private final Executor afterRest;
    private @Nullable News waiting;
    private boolean busy;
    private boolean gone;

    /**
     * @param atOnce runs the listener
     * @param afterRest runs it after a rest
     */
    Watcher(Supplier<RoadmapSnapshot> plans, Consumer<News> listener, Executor atOnce, Executor afterRest) {
        this.plans = plans;
        this.listener = listener;
        this.atOnce = atOnce;
        this.afterRest = afterRest;
    }

    /**
     * The plan as it stands.
     *
     * @throws app.commonhorizon.roadmap.NoSuchRoadmapException if the one who watches may not see it any more
     */
    RoadmapSnapshot plan() {
        return plans.get();
    }

    /** @return whether it was still there */
    synchronized boolean leave() {
        boolean first = !gone;
        gone = true;
        waiting = null;
        return first;
    }

    synchronized void tell(News news) {
        if (gone) {
            return;
        }
        waiting = waiting == null ? news : waiting.and(news);
        if (!busy) {
            busy = true;
            atOnce.execute(this::work);
        }
    }

    private void work() {
        News news = next();
        if (news == null) {
            return;
        }
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.error("Somebody could not be told of findings", e);
        }
        afterRest.execute(this::work);
    }

    private synchronized @Nullable News next() {
        News news = waiting;
        waiting = null;
        busy = news != null;
        return news;
    }
}
