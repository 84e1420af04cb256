package app.commonhorizon.history;

import app.commonhorizon.roadmap.PlanPage;

/** Opens the comparison of two points in a roadmap's time on its page; on a draft, of its beginning with how it stands. */
public interface CompareOpener {

    /** Shows the panel beside the timeline, and what differs on the timeline. Called under the lock of that screen. */
    void open(PlanPage page);
}
