package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;

/** A roadmap that was withdrawn while it stood open. */
final class Withdrawal {

    private Withdrawal() {}

    /** Takes the person to where they may be: from a draft to its roadmap, else to the list; and tells why the page goes. */
    static void leave(Roadmap left, Roadmaps roadmaps, PersonId person) {
        RoadmapId origin = left.draftOf();
        if (origin != null && roadmaps.access(origin, person) != Access.NONE) {
            UI.getCurrent().navigate("roadmap/" + origin);
            tell(text("roadmap.draft.left", left.name()));
        } else {
            UI.getCurrent().navigate(RoadmapsView.class);
            tell(text("roadmap.left", left.name()));
        }
    }

    private static void tell(String message) {
        Notification.show(message, 10_000, Notification.Position.BOTTOM_CENTER);
    }
}
