package app.commonhorizon.history;

import app.commonhorizon.history.internal.HistoryReading;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What has happened on roadmaps, in words. Who asks sees only what he may see: a roadmap that is not shared with him has no
 * history, and whom a roadmap is shared with is told to its owner alone.
 */
@Service
public class History {

    private final Roadmaps roadmaps;
    private final HistoryReading reading;

    History(Roadmaps roadmaps, HistoryReading reading) {
        this.roadmaps = roadmaps;
        this.reading = reading;
    }

    /**
     * The changes that were made before a revision, the latest first, in the language of whoever this is for.
     *
     * @param before only changes with smaller revisions; {@link Long#MAX_VALUE} for the latest of all
     * @param most so many at most; fewer mean that there are no more
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public List<ToldChange> of(RoadmapId roadmap, PersonId reader, HistoryQuery query, long before, int most) {
        return reading.page(roadmaps.snapshot(roadmap, reader), reader, query, before, most);
    }

    /**
     * What others than the reader have changed after a revision, in order, the latest {@code most} at most.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public List<ToldChange> byOthersSince(RoadmapId roadmap, PersonId reader, long revision, int most) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, reader);
        return reading.byOthersSince(plan, reader, revision, most).reversed();
    }

    /**
     * How many changes others than the reader have made after a revision.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public int countByOthersSince(RoadmapId roadmap, PersonId reader, long revision) {
        return reading.countByOthersSince(roadmaps.snapshot(roadmap, reader).id(), reader, revision);
    }
}
