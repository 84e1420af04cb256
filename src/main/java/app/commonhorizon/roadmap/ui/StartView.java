package app.commonhorizon.roadmap.ui;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Where a person arrives: the roadmap if there is just one, else the list. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Roadmaps roadmaps;
    private final transient CurrentPerson me;

    StartView(Roadmaps roadmaps, CurrentPerson me) {
        this.roadmaps = roadmaps;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<RoadmapSummary> visible = roadmaps.visibleTo(me.id());
        event.forwardTo(visible.size() == 1 ? "roadmap/" + visible.getFirst().id() : "roadmaps");
    }
}
