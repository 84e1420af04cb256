package app.commonhorizon.roadmap.ui;

import app.commonhorizon.changes.Change;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.ui.timeline.RoadmapTimeline;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the timeline: the panel of the item that is open, or what a feature shows; at most one of them. */
final class Beside {

    private final HasComponents page;
    private final RoadmapTimeline timeline;
    /** Read by the thread that tells of changes, too. */
    private volatile @Nullable ItemPanel item;

    private @Nullable Component other;

    Beside(HasComponents page, RoadmapTimeline timeline) {
        this.page = page;
        this.timeline = timeline;
    }

    /** The panel of the item that is open; null if none is. */
    @Nullable
    ItemPanel item() {
        return item;
    }

    boolean isOpen(ItemId wanted) {
        ItemPanel shown = item;
        return shown != null && shown.item().equals(wanted);
    }

    /** Shows an item's panel in place of what stands there. */
    void open(ItemPanel panel) {
        clear();
        item = panel;
        page.add(panel);
        timeline.setOpenItem(panel.item());
    }

    /** Shows what a feature has for it in place of what stands there. */
    void show(Component panel) {
        clear();
        other = panel;
        page.add(panel);
    }

    /** Takes away what a feature has put there; without effect if something else stands there by now. */
    void close(Component panel) {
        if (panel.equals(other)) {
            page.remove(panel);
            other = null;
        }
    }

    /** Closes the item that is open. */
    void closeItem() {
        ItemPanel shown = item;
        if (shown != null) {
            page.remove(shown);
            item = null;
            timeline.setOpenItem(null);
        }
    }

    private void clear() {
        closeItem();
        if (other != null) {
            close(other);
        }
    }

    /** Whether the item's panel shows what this change touches. Asked by any thread. */
    boolean concerns(Change change) {
        ItemPanel shown = item;
        return shown != null && shown.shows(change);
    }

    /** What the person has entered in the item's panel, and waited until a freeze is lifted, was discarded. */
    void discardWaiting() {
        ItemPanel shown = item;
        if (shown != null) {
            shown.discardWaiting();
        }
    }

    /** The plan has changed. */
    void planChanged(RoadmapSnapshot plan, List<Person> everybody) {
        ItemPanel shown = item;
        if (shown != null) {
            shown.show(plan, everybody);
        }
    }
}
