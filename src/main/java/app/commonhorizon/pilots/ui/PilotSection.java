package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** A pilot's life, in its panel. */
@org.springframework.stereotype.Component
@Order(6)
class PilotSection implements ItemSection {

    private final Tools tools;

    PilotSection(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String label() {
        return text("pilots.section");
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public boolean concerns(Item item) {
        return item.kind() == Kind.PILOT;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        return new PilotPanel(page, tools, item);
    }
}
