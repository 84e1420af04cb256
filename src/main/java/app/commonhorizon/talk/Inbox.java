package app.commonhorizon.talk;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;

/**
 * What waits for a person, across all roadmaps that the person may see.
 *
 * @param forMe open questions to the person or the person's teams; by due date, those without one last
 * @param fromMe the person's own questions that are still open, in the same order
 */
public record Inbox(List<Entry> forMe, List<Entry> fromMe) {

    /** A question where it was asked. */
    public record Entry(RoadmapId roadmap, String roadmapName, Item item, Question question) {}
}
