package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** All roadmaps that the person may see. */
@Route("roadmaps")
@StyleSheet("roadmap.css")
@PermitAll
class RoadmapsView extends Div implements HasHeader, HasDynamicTitle {

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
                new H2(me.mayEdit() ? text("roadmap.list.first") : text("roadmap.list.none")),
                new Paragraph(me.mayEdit() ? text("roadmap.list.first-text") : text("roadmap.list.none-text")));
        empty.addClassName("ch-empty");
        return empty;
    }

    private static Button newRoadmap() {
        Button button = new Button(
                text("roadmap.list.new"),
                VaadinIcon.PLUS.create(),
                event -> UI.getCurrent().navigate("import"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private List<String> facts(RoadmapSummary roadmap) {
        Person owner = owners.get(roadmap.owner());
        String whose = roadmap.access() == Access.OWNER
                ? text("roadmap.list.yours")
                : owner == null ? text("roadmap.list.owned") : text("roadmap.list.owned-by", owner.name());
        String items = text("roadmap.list.items", roadmap.items());
        return roadmap.access() == Access.VIEW
                ? List.of(items, whose, text("roadmap.list.may-look"))
                : List.of(items, whose);
    }

    private Component card(RoadmapSummary roadmap) {

        Span facts = new Span(String.join(" · ", facts(roadmap)));
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
        return new HeaderTitle(text("roadmap.list.title"), "");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("roadmap.list.title"));
    }
}
