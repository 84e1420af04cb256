package app.commonhorizon.history;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.history.internal.PuttingBack;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Puts back what a change has changed, whoever made it: by a new edit through the one door. Unlike an undo it can be asked
 * of anybody's change, long after; what others have set since is shown first, and overwritten only when the person says so.
 */
@Service
public class Restoring {

    private final Roadmaps roadmaps;
    private final ChangeLog changes;
    private final PuttingBack puttingBack;

    Restoring(Roadmaps roadmaps, ChangeLog changes, PuttingBack puttingBack) {
        this.roadmaps = roadmaps;
        this.changes = changes;
        this.puttingBack = puttingBack;
    }

    /**
     * How a change would be put back on the plan as it stands.
     *
     * @param items only what concerns these, by id; empty for the whole change
     * @param fields only these fields of them; empty for all
     * @return empty if there is no such change
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    public Optional<PutBack> of(
            RoadmapId roadmap, PersonId person, long revision, Set<String> items, Set<String> fields) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, person);
        return changes.at(roadmap, revision).map(change -> of(plan, change, items, fields));
    }

    /**
     * Whether putting a change back is this person's to do at all, as the door has it of the plan as it stands; true also
     * where nothing is left to be put back.
     *
     * @param items only what concerns these, by id; empty for the whole change
     * @param fields only these fields of them; empty for all
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    public boolean isAllowed(RoadmapId roadmap, PersonId person, long revision, Set<String> items, Set<String> fields) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, person);
        return changes.at(roadmap, revision)
                .map(change -> puttingBack.steps(plan, change, items, fields))
                .filter(steps -> !steps.isEmpty())
                .map(steps -> Edit.of(roadmap, person, plan.revision(), steps))
                .filter(roadmaps::forbids)
                .isEmpty();
    }

    private PutBack of(RoadmapSnapshot plan, Change change, Set<String> items, Set<String> fields) {
        return puttingBack.of(plan, change, items, fields);
    }

    /**
     * Puts it back. The door compares once more with what stands there: what was set after {@code putBack} was worked out is
     * not overwritten, and the answer then says so.
     *
     * @param overwrite whether also what others have set since is replaced
     */
    public EditAnswer apply(PutBack putBack, PersonId person, boolean overwrite) {
        return roadmaps.apply(Edit.of(putBack.roadmap(), person, putBack.base(), putBack.steps(overwrite)));
    }
}
