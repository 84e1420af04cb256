package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.people.Team;
import java.util.function.Consumer;

/**
 * A check of a team as a whole. It may look at the team's load and at its capacity, and at the day, and at nothing else: it is
 * asked again when one of these has changed.
 */
interface TeamCheck extends Check {

    /** Tells what is out of step with this team. */
    void look(Team team, PlanFacts plan, Consumer<Finding> found);
}
