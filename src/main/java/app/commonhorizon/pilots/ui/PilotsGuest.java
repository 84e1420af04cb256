package app.commonhorizon.pilots.ui;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import org.springframework.stereotype.Component;

/** Opens this module's dialogs for who asks on the timeline. */
@Component
class PilotsGuest implements PlanPageGuest {

    private final Tools tools;

    PilotsGuest(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void entered(PlanPage page, boolean item) {
        // Nothing is shown before somebody asks.
    }

    @Override
    public boolean asked(PlanPage page, String name, Item item) {
        if (page.plan().roadmap().isDraft()) {
            return false; // What is decided and expected stays with the plan.
        }
        switch (name) {
            case "decide" -> DecisionDialog.open(page, tools, item);
            case "expect" -> ExpectationDialog.open(page, tools, item);
            default -> {
                return false;
            }
        }
        return true;
    }
}
