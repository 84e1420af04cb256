package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.RoadmapSnapshot;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.function.Supplier;

/** What can be done with the plan as a whole. */
class PlanMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    PlanMenu(PlanEditor editor, Supplier<RoadmapSnapshot> plan) {
        addClassName("ch-plan-menu");
        MenuItem root = addItem(text("roadmap.menu.plan"));

        SubMenu entries = root.getSubMenu();
        entries.addItem(text("roadmap.menu.name"), event -> new RoadmapDialog(plan.get(), editor).open());
        entries.addItem(text("roadmap.menu.stages"), event -> new StagesDialog(plan.get(), editor).open());
        entries.addItem(text("roadmap.menu.horizons"), event -> new HorizonsDialog(plan.get(), editor).open());
    }
}
