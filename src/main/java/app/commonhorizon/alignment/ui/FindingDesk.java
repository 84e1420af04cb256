package app.commonhorizon.alignment.ui;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pages of findings work with. */
@Component
record FindingDesk(Alignment alignment, Roadmaps roadmaps, People people, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether this person may change the plan. */
    boolean mayEdit(RoadmapSnapshot plan, PersonId me) {
        return access(plan, me).mayEdit();
    }

    /** Whether this person may say how much a team can carry. */
    boolean mayState(RoadmapSnapshot plan, PersonId me, Team team) {
        Access access = access(plan, me);
        Set<Team> teams = people.teams(me);
        return access == Access.OWNER || access.mayEdit() && teams.contains(team);
    }

    private Access access(RoadmapSnapshot plan, PersonId me) {
        return roadmaps.access(plan.id(), me);
    }

    /** Who could answer for an item of this team: those who may edit the plan, the team's own first, then by name. */
    List<Person> owners(RoadmapSnapshot plan, Team team) {
        return people.all().stream()
                .filter(person -> person.active()
                        && plan.access(person.id(), person.mayEdit()).mayEdit())
                .sorted(Comparator.comparing((Person person) -> !person.teams().contains(team))
                        .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The person's name; that it is somebody if the account is gone. */
    String name(PersonId person) {
        return people.name(person);
    }
}
