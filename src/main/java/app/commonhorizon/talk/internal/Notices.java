package app.commonhorizon.talk.internal;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.Notification.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes whom an edit concerns, in the edit's own transaction: there is a notification if and only if there is what it tells
 * of, whichever node took the edit and however often it was sent.
 */
@Component
class Notices {

    private final NotificationRepository rows;
    private final People people;
    private final ApplicationEventPublisher events;

    Notices(NotificationRepository rows, People people, ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.events = events;
    }

    /** Published inside the transaction: what these people are told of differs once it is committed. */
    record Noted(Set<PersonId> persons) {}

    /** Tells those of {@code persons} who may see the roadmap and are not told of {@code part} yet; never who asks for it. */
    void tell(AddedStep<?> step, Kind kind, ItemId item, UUID part, Collection<PersonId> persons) {
        Set<PersonId> others = new HashSet<>(persons);
        others.remove(step.by());
        if (others.isEmpty()) {
            return;
        }
        if (step.before() != null && kind != Kind.ANSWER) {
            rows.toldOf(part).forEach(known -> others.remove(new PersonId(known)));
        }
        Set<PersonId> told = people.find(others).values().stream()
                .filter(person -> maySee(step.plan(), person))
                .map(Person::id)
                .collect(Collectors.toSet());
        told.forEach(to -> rows.save(new NotificationEntity(to, step.plan().id(), item, kind, part, step.written())));
        events.publishEvent(new Noted(told));
    }

    /** As {@link #tell}, for all of a team. */
    void tell(AddedStep<?> step, Kind kind, ItemId item, UUID part, Team team) {
        List<PersonId> members = people.all().stream()
                .filter(person -> person.teams().contains(team))
                .map(Person::id)
                .toList();
        tell(step, kind, item, part, members);
    }

    /** What it told of is gone. */
    void forget(UUID part) {
        Set<PersonId> told = rows.toldOf(part).stream().map(PersonId::new).collect(Collectors.toSet());
        rows.forget(part);
        events.publishEvent(new Noted(told));
    }

    /** Whether this person may look at the plan. */
    static boolean maySee(RoadmapSnapshot plan, Person person) {
        return person.active() && plan.access(person.id(), person.mayEdit()) != Access.NONE;
    }
}
