package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** What a scaling task promises, in its panel. */
@org.springframework.stereotype.Component
@Order(7)
class PromiseSection implements ItemSection {

    private final Tools tools;

    PromiseSection(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String label() {
        return text("pilots.promise.section");
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public boolean concerns(Item item) {
        return item.kind() == Kind.SCALING_TASK;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        return new PromisePanel(page, tools, item);
    }
}
