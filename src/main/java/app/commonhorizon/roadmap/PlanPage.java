package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The roadmap page on one screen, as features see it. Everything is called under the lock of that screen. */
public interface PlanPage {

    /** Which roadmap it shows. */
    RoadmapId roadmap();

    /** Who looks at it. */
    PersonId me();

    /** The plan as it stands now. */
    RoadmapSnapshot plan();

    /** What the person may do with the roadmap by now; {@link Access#NONE} if nothing any more. */
    Access access();

    /** Shows a strip above the timeline, in place of the one that stood there, for as long as the page is there. */
    void showAbove(Component strip);

    /**
     * Sends one edit of this person. What the server did beside it, such as moving items along, is told with the offer to
     * undo it all; a refusal is the caller's to tell.
     */
    EditAnswer apply(List<Op> steps);

    /**
     * Sends one edit of this person and offers for a while to undo it; a refusal is told in a notification.
     *
     * @param done what was done, as one says it then
     * @return whether it was accepted
     */
    boolean applyWithUndo(List<Op> steps, String done);

    /** Shows a panel beside the timeline, in place of what stood there, be it an item's or another feature's. */
    void showBeside(Component panel);

    /** Takes a panel away that was shown beside the timeline; without effect if something else stands there by now. */
    void close(Component panel);

    /** Shows an item's panel and brings the item into sight; without effect if it is not on the plan. */
    void openItem(ItemId item);

    /**
     * Asks a feature of the timeline element to do something.
     *
     * @param command which one: see {@code TimelinePart.command} in the element
     * @param detail what it needs to know: texts, numbers, lists and maps of such
     */
    void tellTimeline(String command, Map<String, Object> detail);

    /**
     * Calls {@code told} once the plan has changed, until it is removed: after each change at first, after several at once
     * when the screen is busy.
     *
     * @param about which changes to tell of; others may be told of, too. Asked by other threads than the screen's, for every
     *     change: has to be quick, and takes no lock
     */
    Registration onPlan(Predicate<Change> about, Runnable told);

    /** Calls {@code told} after every change; for what really shows something of each. */
    default Registration onPlan(Runnable told) {
        return onPlan(change -> true, told);
    }
}
