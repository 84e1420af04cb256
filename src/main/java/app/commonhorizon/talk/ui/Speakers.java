package app.commonhorizon.talk.ui;

import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.Face;
import app.commonhorizon.shared.ui.When;
import app.commonhorizon.talk.Mentions;
import app.commonhorizon.talk.Question;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Those who talk, by name.
 *
 * @param known everybody with an account, by id
 * @param readers whom one can mention and ask
 */
record Speakers(Map<PersonId, Person> known, List<Person> readers) {

    static Speakers of(List<Person> everybody, List<Person> readers) {
        return new Speakers(
                everybody.stream().collect(Collectors.toMap(Person::id, Function.identity())), List.copyOf(readers));
    }

    /** The names of those whom one can mention. */
    List<String> names() {
        return readers.stream().map(Person::name).toList();
    }

    String name(PersonId person) {
        return Person.nameOf(known.get(person));
    }

    /** Who wrote something and when, as the head of it. */
    Component head(Written written, String more) {
        Div head = new Div();
        head.addClassName("ch-said-head");
        Person person = known.get(written.by());
        if (person != null) {
            head.add(new Face(person.name(), person.initials(), person.side().code()));
        }
        Span name = new Span(name(written.by()));
        name.addClassName("ch-said-name");
        head.add(name, new When(written.at()));
        if (!more.isEmpty()) {
            head.add(new Span(more));
        }
        return head;
    }

    /** A stored text as it is read. */
    String shown(String stored) {
        return Mentions.shown(stored, this::name);
    }

    /** A text as somebody wrote it, as it is stored. */
    String stored(String written) {
        return Mentions.stored(written, readers);
    }

    /** Who is asked, by name. */
    String addressee(Question question) {
        return question.person() != null
                ? name(question.person())
                : question.team() == null ? "" : question.team().label();
    }
}
