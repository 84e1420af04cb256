package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.PlanPageLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to the overview. */
@Component
@Order(20)
class OverviewPageLink implements PlanPageLink {

    @Override
    public String label() {
        return text("insights.nav.overview");
    }

    @Override
    public String route() {
        return OverviewView.ROUTE;
    }
}
