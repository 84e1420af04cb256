package app.commonhorizon.drafts.ui;

import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import org.springframework.stereotype.Component;

/** Says on the page of a draft, before anything else, that this is not the plan. */
@Component
class DraftGuest implements PlanPageGuest {

    private final DraftDesk desk;

    DraftGuest(DraftDesk desk) {
        this.desk = desk;
    }

    @Override
    public void entered(PlanPage page, boolean item) {
        if (page.plan().roadmap().isDraft()) {
            page.showAbove(new DraftBanner(desk, page));
        }
    }
}
