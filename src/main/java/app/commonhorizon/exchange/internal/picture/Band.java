package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of lanes under one heading: a stage, or what else the plan is grouped by. Its texts are printable.
 *
 * @param goal what stands under the heading; null for nothing
 * @param colour tells the band apart at a glance; null for none
 * @param lanes from top to bottom; none where it is collapsed
 * @param items everything in it, by lane, then by date
 */
record Band(String heading, @Nullable String goal, Stage.@Nullable Colour colour, List<Lane> lanes, List<Item> items) {

    /** Whether only a line tells of it. */
    boolean collapsed() {
        return lanes.isEmpty();
    }
}
