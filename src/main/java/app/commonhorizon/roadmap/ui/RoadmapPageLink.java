package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.PlanPageLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the roadmap itself. */
@Component
@Order(0)
class RoadmapPageLink implements PlanPageLink {

    static final String ROUTE = "roadmap";

    @Override
    public String label() {
        return text("roadmap.nav.roadmap");
    }

    @Override
    public String route() {
        return ROUTE;
    }
}
