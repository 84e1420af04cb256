package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.roadmap.Item;
import java.util.function.Consumer;

/**
 * A check of single items. It may look at the item, at what other modules keep about it, at its links and the items at their
 * other ends, at the horizons and at the day, and at nothing else: it is asked again when one of these has changed.
 */
interface ItemCheck extends Check {

    /** Tells what is out of step with this item. */
    void look(Item item, PlanFacts plan, Consumer<Finding> found);
}
