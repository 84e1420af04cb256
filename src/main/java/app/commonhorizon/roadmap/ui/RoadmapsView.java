package app.commonhorizon.roadmap.ui;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** All roadmaps that the person may see. */
@Route("roadmaps")
@StyleSheet("roadmap.css")
@PageTitle("Roadmaps" + PageTitles.SUFFIX)
@PermitAll
class RoadmapsView extends Div implements HasHeader {

    private static final long serialVersionUID = 1L;

    private final transient Map<PersonId, Person> owners;

    RoadmapsView(Roadmaps roadmaps, People people, CurrentPerson currentPerson) {
        addClassName("ch-roadmaps");
        Person me = currentPerson.person();
        List<RoadmapSummary> visible = roadmaps.visibleTo(me.id());
        owners = people.find(visible.stream().map(RoadmapSummary::owner).toList());
        if (visible.isEmpty()) {
            add(empty(me));
        }
        Div cards = new Div();
        cards.addClassName("ch-cards");
        visible.forEach(roadmap -> cards.add(card(roadmap)));
        if (!visible.isEmpty()) {
            add(cards);
        }
        if (me.mayEdit()) {
            add(newRoadmap());
        }
    }

    private static Div empty(Person me) {
        Div empty = new Div(
                new H2(me.mayEdit() ? "Plan your first roadmap" : "Nothing here yet"),
                new Paragraph(
                        me.mayEdit()
                                ? "One timeline of your customer’s journey, with marketing’s pilots and IT’s scaling tasks"
                                        + " side by side. Start empty, or from a file you already have."
                                : "Nobody has shared a roadmap with you. Ask the person who plans it to do so."));
        empty.addClassName("ch-empty");
        return empty;
    }

    private static Button newRoadmap() {
        Button button = new Button(
                "New roadmap",
                VaadinIcon.PLUS.create(),
                event -> UI.getCurrent().navigate("import"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component card(RoadmapSummary roadmap) {
        Person owner = owners.get(roadmap.owner());
        Span facts = new Span("%,d %s · %s%s"
                .formatted(
                        roadmap.items(),
                        roadmap.items() == 1 ? "item" : "items",
                        roadmap.access() == Access.OWNER
                                ? "yours"
                                : "owned by " + (owner == null ? "somebody" : owner.name()),
                        roadmap.access() == Access.VIEW ? " · you may look" : ""));
        facts.addClassName("ch-card-facts");
        Anchor card = new Anchor("roadmap/" + roadmap.id(), new H2(roadmap.name()));
        if (roadmap.purpose() != null) {
            card.add(new Paragraph(roadmap.purpose()));
        }
        card.add(facts);
        card.addClassName("ch-card");
        card.getElement().setAttribute("router-link", "");
        return card;
    }

    @Override
    public Component headerTitle() {
        return new HeaderTitle("Roadmaps", "");
    }
}
