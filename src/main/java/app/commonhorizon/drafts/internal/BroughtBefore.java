package app.commonhorizon.drafts.internal;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What of a draft has come into its plan before. Both have it in common since, as they have what the draft began with: when
 * the plan moves on there, the draft does not ask for it again.
 */
@Component
class BroughtBefore {

    private static final int CHUNK = 1_000;

    private final BroughtInRepository notes;
    private final ChangeLog changes;

    BroughtBefore(BroughtInRepository notes, ChangeLog changes) {
        this.notes = notes;
        this.changes = changes;
    }

    /**
     * What a draft and its plan have in common.
     *
     * @param base what the draft began with
     * @param since the plan's revision then
     */
    RoadmapSnapshot common(RoadmapSnapshot base, RoadmapSnapshot plan, long since) {
        // The note of what was taken back is gone.
        Set<String> stand = notes
                .findByRoadmapIdAndDraftId(plan.id().value(), base.id().value())
                .stream()
                .map(note -> note.toPart().key())
                .collect(Collectors.toSet());
        if (stand.isEmpty()) {
            return base;
        }
        RoadmapSnapshot.Draft common = new RoadmapSnapshot.Draft(base);
        long at = since;
        List<RecordedChange> next;
        do {
            next = changes.since(plan.id(), at, CHUNK);
            for (RecordedChange recorded : next) {
                take(broughtIn(recorded.change(), stand), base, common);
                at = recorded.revision();
            }
        } while (next.size() == CHUNK);
        return common.freeze(base.revision());
    }

    /** What was brought in by a change: the steps before its note. What follows, such as what moved along, is the plan's own. */
    private static List<Op> broughtIn(Change change, Set<String> notes) {
        for (int i = 0; i < change.ops().size(); i++) {
            Op step = change.ops().get(i);
            if (step.type().equals(BroughtIn.TYPE) && step.op() == Op.Action.ADD && notes.contains(step.id())) {
                return change.ops().subList(0, i);
            }
        }
        return List.of();
    }

    private static void take(List<Op> steps, RoadmapSnapshot base, RoadmapSnapshot.Draft common) {
        for (Op step : steps) {
            PlanType.of(step.type())
                    .ifPresent(type -> take(
                            type,
                            type == PlanType.ROADMAP ? Op.set(step.type(), base.id(), step.from(), step.to()) : step,
                            common));
        }
    }

    private static void take(PlanType type, Op step, RoadmapSnapshot.Draft common) {
        PlanPart stood = common.part(type, step.id());
        if (stood == null && step.op() == Op.Action.SET) {
            return;
        }
        try {
            PlanPart after = type.after(stood, step);
            if (after == null) {
                common.remove(type, step.id());
            } else {
                common.put(after);
            }
        } catch (InvalidFieldException e) {
            // It fits only with what the plan itself had become there: both go on being compared with what the draft
            // began with.
        }
    }
}
