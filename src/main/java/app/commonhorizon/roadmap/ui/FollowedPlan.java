package app.commonhorizon.roadmap.ui;

import app.commonhorizon.roadmap.OpenPlans;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The plan that a page shows: while the page is on a screen it follows what is edited. */
final class FollowedPlan {

    private final OpenPlans plans;
    /** The plan as it stood when it was last followed by nobody; a page that follows it keeps no plan of its own. */
    private @Nullable RoadmapSnapshot entered;

    private OpenPlans.@Nullable OpenPlan open;

    FollowedPlan(OpenPlans plans) {
        this.plans = plans;
    }

    /** From now on it is this one; nobody follows it yet. */
    void enter(RoadmapSnapshot plan) {
        unfollow();
        entered = plan;
    }

    /** Follows it on this screen, in place of where it was followed before. */
    void follow(UI ui, OpenPlans.Reader reader) {
        unfollow();
        open = plans.open(now(), Screens.executor(ui), reader);
        entered = null;
    }

    /** Stays as it is now. */
    void unfollow() {
        if (open != null) {
            entered = open.plan();
            open.close();
            open = null;
        }
    }

    boolean isFollowed() {
        return open != null;
    }

    /** The plan as it stands now. */
    RoadmapSnapshot now() {
        return open == null ? Objects.requireNonNull(entered, "no plan was entered") : open.plan();
    }
}
