package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.ui.timeline.RoadmapTimeline;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands beside the timeline: the panel of the item that is open, or what a feature shows; at most one of them. */
final class Beside {

    private final HasComponents page;
    private final RoadmapTimeline timeline;
    /** Read by the thread that tells of changes, too. */
    private volatile @Nullable ItemPanel item;

    private @Nullable Component other;

    private final Function<ItemId, Optional<ItemPanel>> panels;

    /** @param panels makes the panel of an item; empty if there is no such item */
    Beside(HasComponents page, RoadmapTimeline timeline, Function<ItemId, Optional<ItemPanel>> panels) {
        this.page = page;
        this.timeline = timeline;
        this.panels = panels;
    }

    /** The panel of the item that is open; null if none is. */
    @Nullable
    ItemPanel item() {
        return item;
    }

    /**
     * Shows an item's panel in place of what stands there; nothing happens if there is no such item.
     *
     * @param created whether it was only just made, so that its title is written next
     */
    void openItem(ItemId wanted, boolean created) {
        ItemPanel shown = item;
        if (shown != null && shown.item().equals(wanted)) {
            return;
        }
        panels.apply(wanted).ifPresent(panel -> {
            clear();
            item = panel;
            page.add(panel);
            timeline.setOpenItem(wanted);
            if (created) {
                panel.focusTitle();
            }
        });
    }

    /** Shows an item's panel, and its bar. */
    void openAndReveal(ItemId wanted) {
        openItem(wanted, false);
        timeline.reveal(wanted);
    }

    /** The address names this item: a link that somebody was sent may be older than the item's deletion. */
    void openNamed(String wanted) {
        ItemId.parse(wanted).ifPresent(this::openAndReveal);
        if (item == null) {
            timeline.writeAddress();
            Notification.show(text("roadmap.item.not-there"), 10_000, Notification.Position.BOTTOM_CENTER);
        }
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
