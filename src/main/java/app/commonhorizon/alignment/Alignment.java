package app.commonhorizon.alignment;

import app.commonhorizon.alignment.internal.AcceptanceType;
import app.commonhorizon.alignment.internal.Board;
import app.commonhorizon.alignment.internal.Checks;
import app.commonhorizon.alignment.internal.Rooms;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Where the two teams of a roadmap are out of step. For each roadmap that somebody has open the findings stand in memory, are
 * worked out once for all screens, and follow the changes after they are committed.
 */
@Service
public class Alignment {

    private final Roadmaps roadmaps;
    private final Rooms rooms;
    private final AcceptanceType acceptances;

    Alignment(Roadmaps roadmaps, Rooms rooms, AcceptanceType acceptances) {
        this.roadmaps = roadmaps;
        this.rooms = rooms;
        this.acceptances = acceptances;
    }

    /** All checks, in the order in which they are offered for choice. */
    public static List<Check> checks() {
        return Checks.ALL;
    }

    /** What the checks find on any plan, such as a draft. */
    public static Findings over(RoadmapSnapshot plan, LocalDate today) {
        return Board.over(plan, today).findings();
    }

    /**
     * What the checks find on a roadmap as it stands today. Of one that is watched, what its watchers were told last.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public Findings of(RoadmapId roadmap, PersonId reader) {
        return rooms.findings(roadmaps.snapshot(roadmap, reader));
    }

    /** Ends a watch. */
    @FunctionalInterface
    public interface Watch {

        /** No call begins after this one has returned; one under way may still end. May be called repeatedly. */
        void end();
    }

    /**
     * Tells {@code listener} of all findings at once, then of what is new. It is called on a thread of its own, by one at a
     * time; what happens while it is busy comes as one.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public Watch watch(RoadmapId roadmap, PersonId reader, Consumer<News> listener) {
        return rooms.watch(() -> roadmaps.snapshot(roadmap, reader), listener);
    }

    /**
     * Everything that was ever accepted on a roadmap and not withdrawn, by id.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public Map<String, Acceptance> acceptances(RoadmapId roadmap, PersonId reader) {
        return acceptances.allKept(roadmaps.snapshot(roadmap, reader).id()).stream()
                .collect(Collectors.toMap(Acceptance::key, acceptance -> acceptance));
    }
}
