package app.commonhorizon.insights.ui;

import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells a page that its roadmap has changed. It tells at once; only while the page is still busy with the last word, all
 * that happens meanwhile becomes one more.
 */
final class PlanWatch implements LiveFeed.Listener {

    private final UI ui;
    private final Runnable changed;
    private final Runnable lost;
    private final AtomicBoolean underway = new AtomicBoolean();

    private PlanWatch(UI ui, Runnable changed, Runnable lost) {
        this.ui = ui;
        this.changed = changed;
        this.lost = lost;
    }

    /**
     * Begins to watch.
     *
     * @param since the revision that the page shows
     * @param changed run in the page's UI when there is something newer
     * @param lost the same, when the watch has ended because too much has changed: to look anew and watch again
     */
    static LiveFeed.Subscription begin(
            LiveFeed feed, UI ui, RoadmapId roadmap, long since, Runnable changed, Runnable lost) {
        return feed.subscribe(roadmap, since, new PlanWatch(ui, changed, lost));
    }

    @Override
    public void changed(List<RecordedChange> changes) {
        if (!changes.isEmpty() && underway.compareAndSet(false, true)) {
            access(() -> {
                underway.set(false);
                changed.run();
            });
        }
    }

    @Override
    public void tooFarBehind() {
        access(lost);
    }

    /** On a thread of its own, because whoever finds the session free runs the page's code at once. */
    private void access(Runnable work) {
        Thread.startVirtualThread(ui.accessLater(work::run, () -> {})::run);
    }
}
