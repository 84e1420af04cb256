package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** When the other team expects an item, in its panel. */
@org.springframework.stereotype.Component
@Order(5)
class ExpectationSection implements ItemSection {

    private final Tools tools;

    ExpectationSection(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String label() {
        return text("pilots.expect.section");
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        return new ExpectationPanel(page, tools, item);
    }
}
