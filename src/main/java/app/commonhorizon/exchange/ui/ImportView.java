package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.RoadmapStart;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;

/** Starts a new roadmap, empty or from a file. What is filled in is lost only by leaving the page. */
@Route("import")
@StyleSheet("context://import.css")
@PermitAll
class ImportView extends Div implements HasHeader, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ImportView(RoadmapStart starts, Roadmaps roadmaps, People people, CurrentPerson currentPerson) {
        addClassNames("ch-page", "ch-import");
        Person person = currentPerson.person();
        if (person.mayEdit()) {
            LastImport.of(VaadinSession.getCurrent()).ifPresent(last -> add(last.line()));
            add(new NewRoadmap(starts, roadmaps, people.all(), person.id()));
        } else {
            Paragraph refusal = new Paragraph(text("exchange.viewer"));
            refusal.addClassName("ch-note");
            add(refusal);
        }
    }

    @Override
    public Component headerTitle() {
        return new HeaderTitle(text("exchange.title"), text("exchange.subtitle"));
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("exchange.title"));
    }
}
