package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.HeaderTitle;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;

/** A roadmap's name in the header; a click on it leads to the others. */
final class RoadmapTitle {

    private final NativeButton name = new NativeButton();
    private final HeaderTitle title = new HeaderTitle(name);

    RoadmapTitle(RoadmapId current, Roadmaps roadmaps, PersonId me) {
        name.addClassName("ch-roadmap-name");
        name.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(name);
        menu.setOpenOnClick(true);
        menu.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill(menu, current, roadmaps, me);
            }
        });
        fill(menu, current, roadmaps, me);
    }

    private static void fill(ContextMenu menu, RoadmapId current, Roadmaps roadmaps, PersonId me) {
        menu.removeAll();
        for (RoadmapSummary roadmap : roadmaps.visibleTo(me)) {
            MenuItem entry = menu.addItem(roadmap.name(), event -> go("roadmap/" + roadmap.id()));
            entry.setCheckable(true);
            entry.setChecked(roadmap.id().equals(current));
        }
        menu.addSeparator();
        menu.addItem(text("roadmap.title.new"), event -> go("import"));
        menu.addItem(text("roadmap.title.all"), event -> go("roadmaps"));
    }

    private static void go(String route) {
        UI.getCurrent().navigate(route);
    }

    /** Shows the name and the purpose as they stand now. */
    void show(Roadmap roadmap) {
        name.setText(roadmap.title());
        name.setTitle(roadmap.title());
        title.setSubtitle(roadmap.purpose() == null ? "" : roadmap.purpose());
    }

    Component component() {
        return title;
    }
}
