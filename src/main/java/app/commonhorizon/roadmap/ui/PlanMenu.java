package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with the plan as a whole. */
class PlanMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final List<MenuItem> edits;
    private final boolean isForAll;

    /** @param offered what other features offer for the plan */
    PlanMenu(PlanEditor editor, PlanPage page, Stream<PlanMenuEntry> offered) {
        addClassName("ch-plan-menu");
        MenuItem root = addItem(text("roadmap.menu.plan"));

        SubMenu entries = root.getSubMenu();
        edits = List.of(
                entries.addItem(text("roadmap.menu.name"), event -> new RoadmapDialog(page.plan(), editor).open()),
                entries.addItem(text("roadmap.menu.stages"), event -> new StagesDialog(page.plan(), editor).open()),
                entries.addItem(
                        text("roadmap.menu.horizons"), event -> new HorizonsDialog(page.plan(), editor).open()));
        List<PlanMenuEntry> others =
                offered.filter(entry -> entry.isOfferedOn(page)).toList();
        others.forEach(entry -> entries.addItem(entry.label(), event -> entry.open(page)));
        isForAll = !others.isEmpty();
    }

    /** Shows what changes the plan to those only who may; the whole menu goes where nothing is left. */
    void show(boolean mayEdit) {
        edits.forEach(entry -> entry.setVisible(mayEdit));
        setVisible(mayEdit || isForAll);
    }
}
