package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import java.util.List;
import java.util.Set;

/** How teams are written and chosen. */
final class PersonTexts {

    /** The four choices, in the order in which they are offered. */
    static final List<Set<Team>> TEAM_CHOICES =
            List.of(Set.of(Team.MARKETING), Set.of(Team.IT), Set.of(Team.values()), Set.of());

    private PersonTexts() {}

    /** For example "Marketing and IT". */
    static String teams(Set<Team> teams) {
        if (teams.size() == Team.values().length) {
            return text("people.teams.both", Team.MARKETING.label(), Team.IT.label());
        }
        return teams.isEmpty()
                ? text("people.teams.none")
                : teams.iterator().next().label();
    }
}
