package app.commonhorizon.roadmap;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.NavEntry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The links between the pages of one roadmap, for the headers of these pages. */
@Component
public class PlanNav {

    private final ObjectProvider<PlanPageLink> pages;

    PlanNav(ObjectProvider<PlanPageLink> pages) {
        this.pages = pages;
    }

    /**
     * The links for one screen.
     *
     * @param current the route of the page on which they stand
     */
    public List<NavEntry> of(RoadmapId roadmap, PersonId me, String current) {
        return pages.orderedStream()
                .map(page -> new NavEntry(
                        page.label(),
                        page.route() + "/" + roadmap,
                        page.route().equals(current),
                        page.badge(roadmap, me)))
                .toList();
    }
}
