package app.commonhorizon.pilots.ui;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import app.commonhorizon.shared.ItemId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opens this module's dialogs for who asks on the timeline. */
@Component
class PilotsGuest implements PlanPageGuest {

    private static final String DECIDE = "decide";
    private static final Set<String> NAMES = Set.of(DECIDE, "expect");

    private final Tools tools;

    PilotsGuest(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void entered(PlanPage page, boolean item) {
        // Nothing is shown before somebody asks.
    }

    @Override
    public boolean asked(PlanPage page, String name, JsonNode detail) {
        if (!NAMES.contains(name) || page.plan().roadmap().isDraft()) {
            return false; // What is decided and expected stays with the plan.
        }
        item(page, detail).ifPresent(item -> {
            if (name.equals(DECIDE)) {
                DecisionDialog.open(page, tools, item);
            } else {
                ExpectationDialog.open(page, tools, item);
            }
        });
        return true;
    }

    private static Optional<Item> item(PlanPage page, JsonNode detail) {
        return ItemId.parse(detail.path("item").asString("")).flatMap(page.plan()::item);
    }
}
