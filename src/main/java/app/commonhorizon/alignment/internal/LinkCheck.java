package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A check of single links. It may look at the link, at both its ends and what other modules keep about them, and at the day,
 * and at nothing else: it is asked again when one of these has changed.
 */
interface LinkCheck extends Check {

    /** Tells what is out of step with this link. */
    void look(Link link, Item from, Item to, PlanFacts plan, Consumer<Finding> found);

    /** What this check finds about a link: shown at the item that waits for the other one. See {@link Finding}. */
    default Finding about(
            Link link, Severity severity, Set<Team> concerns, Map<String, String> facts, String material) {
        return new Finding(
                this, link.id().toString(), severity, concerns, List.of(link.to(), link.from()), facts, material);
    }
}
