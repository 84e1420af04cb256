package app.commonhorizon.pilots.ui;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Pilots;
import app.commonhorizon.pilots.Promise;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.ResultKeys;
import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the panels and dialogs of this module work with. */
@org.springframework.stereotype.Component("pilotsTools")
record Tools(Pilots pilots, ResultKeys keys, People people, Clock clock) {

    /** All that is known of an item's life, for whom the page is. */
    PilotLife life(PlanPage page, ItemId item) {
        return pilots.of(page.roadmap(), item, page.me());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A person's name; somebody for one without an account. */
    String name(PersonId person) {
        return people.name(person);
    }

    /** The names of several people, as {@link #name}, read at once. */
    Map<PersonId, String> names(Set<PersonId> persons) {
        Map<PersonId, Person> known = people.find(persons);
        return persons.stream()
                .collect(Collectors.toMap(Function.identity(), person -> Person.nameOf(known.get(person))));
    }

    /** The teams that a person is on. */
    Set<Team> teamsOf(PersonId person) {
        return people.teams(person);
    }

    private static final Set<String> TYPES =
            Set.of(Pilot.TYPE, Result.TYPE, Verdict.TYPE, Promise.TYPE, Expectation.TYPE);

    /** Calls {@code reload} at first and after each change of the item or of what this module adds, while the component is there. */
    static void follow(PlanPage page, ItemId item, Component component, Runnable reload) {
        String key = item.toString();
        component.addAttachListener(event -> {
            Registration told = page.onPlan(
                    change -> change.ops().stream().anyMatch(op -> op.id().equals(key) || TYPES.contains(op.type())),
                    reload);
            component.addDetachListener(detach -> {
                detach.unregisterListener();
                told.remove();
            });
            reload.run();
        });
    }

    /** A button among words. */
    static Button small(String label, Runnable run) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    /** Words that stand back. */
    static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("ch-quiet");
        return paragraph;
    }
}
