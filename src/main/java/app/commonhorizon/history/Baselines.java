package app.commonhorizon.history;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.internal.BaselineType;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The points in a roadmap's time that have names. They are named, renamed and removed by edits, and can be undone. */
@Service
public class Baselines {

    private final Roadmaps roadmaps;
    private final BaselineType type;

    Baselines(Roadmaps roadmaps, BaselineType type) {
        this.roadmaps = roadmaps;
        this.type = type;
    }

    /**
     * All baselines of a roadmap, the latest point first.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    public List<Baseline> of(RoadmapId roadmap, PersonId person) {
        return type.of(roadmaps.snapshot(roadmap, person).id()).stream()
                .sorted(Comparator.comparingLong(Baseline::revision).reversed().thenComparing(Baseline::name))
                .toList();
    }

    /** Names a point. */
    public EditAnswer add(RoadmapId roadmap, PersonId person, String name, long revision) {
        return apply(
                roadmap,
                person,
                Op.add(
                        Baseline.TYPE,
                        UUID.randomUUID(),
                        Map.of("name", name, "revision", String.valueOf(revision), "owner", person.toString())));
    }

    /** Gives a point another name. */
    public EditAnswer rename(RoadmapId roadmap, PersonId person, Baseline baseline, String name) {
        return apply(
                roadmap,
                person,
                Op.set(Baseline.TYPE, baseline.id(), Map.of("name", baseline.name()), Map.of("name", name)));
    }

    /** Takes a point's name away; the plan of that time can be looked at as before. */
    public EditAnswer remove(RoadmapId roadmap, PersonId person, Baseline baseline) {
        return apply(roadmap, person, Op.remove(Baseline.TYPE, baseline.id(), Map.of()));
    }

    private EditAnswer apply(RoadmapId roadmap, PersonId person, Op step) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, person);
        return roadmaps.apply(Edit.of(roadmap, person, plan.revision(), List.of(step)));
    }
}
