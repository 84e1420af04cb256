package app.commonhorizon.agreement;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with a roadmap's keys. A team's key is turned by those whom the roadmap names for it; where it names
 * nobody, by everyone on that team. Whoever turns one has to be on the team and to have the right to edit the roadmap.
 * Viewers never do, and sponsors neither: they stand above both teams, and an agreement is between the two.
 */
public final class KeyRights {

    private KeyRights() {}

    /** Whom the roadmap names for this team's key; empty if everyone on the team may turn it. */
    public static Set<PersonId> holders(RoadmapSnapshot plan, Team team) {
        return plan.marks().of(KeyHolder.TYPE).values().stream()
                .filter(holder -> team.code().equals(holder.get("team")))
                .map(holder -> PersonId.of(String.valueOf(holder.get("person"))))
                .collect(Collectors.toSet());
    }

    /** Whether a person could be named for this team's key. */
    public static boolean mayHold(RoadmapSnapshot plan, Person person, Team team) {
        return person.role() != Role.SPONSOR
                && person.teams().contains(team)
                && plan.access(person.id(), person.mayEdit()).mayEdit();
    }

    /** Whether a person may turn this team's key, and take it back. */
    public static boolean mayTurn(RoadmapSnapshot plan, Person person, Team team) {
        Set<PersonId> holders = holders(plan, team);
        return mayHold(plan, person, team) && (holders.isEmpty() || holders.contains(person.id()));
    }

    /** The teams whose key a person may turn; a bridge may turn either, but only one of them at one item. */
    public static Set<Team> keysOf(RoadmapSnapshot plan, Person person) {
        return Arrays.stream(Team.values())
                .filter(team -> mayTurn(plan, person, team))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Team.class)));
    }

    /** Whether a person may say who turns the keys: the roadmap's owner, and administrators who may edit it. */
    public static boolean mayNameHolders(RoadmapSnapshot plan, Person person) {
        Access access = plan.access(person.id(), person.mayEdit());
        return access == Access.OWNER || person.administrator() && access.mayEdit();
    }
}
