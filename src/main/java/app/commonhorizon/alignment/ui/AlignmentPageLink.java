package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.roadmap.PlanPageLink;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads to the findings, and says how many there are. */
@org.springframework.stereotype.Component
@Order(10)
class AlignmentPageLink implements PlanPageLink {

    private final Alignment alignment;

    AlignmentPageLink(Alignment alignment) {
        this.alignment = alignment;
    }

    @Override
    public String label() {
        return text("alignment.title");
    }

    @Override
    public String route() {
        return AlignmentView.ROUTE;
    }

    @Override
    public Optional<Component> badge(RoadmapId roadmap, PersonId me) {
        return Optional.of(new FindingCount(alignment, roadmap, me));
    }
}
