package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans that one person may see, each looked up once. For one thread and one task. */
public final class VisiblePlans {

    private final Roadmaps roadmaps;
    private final PersonId reader;
    private final Map<RoadmapId, Optional<RoadmapSnapshot>> plans = new HashMap<>();

    public VisiblePlans(Roadmaps roadmaps, PersonId reader) {
        this.roadmaps = roadmaps;
        this.reader = reader;
    }

    /** The ids of all of them. */
    public List<UUID> ids() {
        return roadmaps.visibleTo(reader).stream()
                .filter(roadmap -> roadmap.access() != Access.NONE)
                .map(RoadmapSummary::id)
                .map(RoadmapId::value)
                .toList();
    }

    /** One of them; empty if the person may not see it. */
    public Optional<RoadmapSnapshot> plan(RoadmapId roadmap) {
        return plans.computeIfAbsent(roadmap, this::read);
    }

    private Optional<RoadmapSnapshot> read(RoadmapId roadmap) {
        try {
            return Optional.of(roadmaps.snapshot(roadmap, reader));
        } catch (NoSuchRoadmapException e) {
            return Optional.empty();
        }
    }
}
