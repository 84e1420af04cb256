package app.commonhorizon.history;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.history.internal.DifferenceFolding;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Compares a roadmap at two points in its time. */
@Service
public class Comparing {

    private final Roadmaps roadmaps;
    private final ChangeLog changes;
    private final DifferenceFolding folding;
    private final Clock clock;

    Comparing(Roadmaps roadmaps, ChangeLog changes, DifferenceFolding folding, Clock clock) {
        this.roadmaps = roadmaps;
        this.changes = changes;
        this.folding = folding;
        this.clock = clock;
    }

    /**
     * What differs between two points, whichever is given first: from the earlier to the later one, the items first. What
     * was changed and changed back is no difference.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public List<Difference> between(RoadmapId roadmap, PersonId reader, long one, long other) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, reader);
        long from = Math.max(0, Math.min(one, other));
        long to = Math.min(plan.revision(), Math.max(one, other));
        return folding.of(plan, plan.roadmap().owner().equals(reader), from, to);
    }

    /**
     * The revision at which a roadmap stood at the end of a day, by the server's clock; 0 before its first change.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public long atEndOf(LocalDate day, RoadmapId roadmap, PersonId reader) {
        RoadmapId visible = roadmaps.snapshot(roadmap, reader).id();
        return changes.at(
                visible,
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1));
    }
}
