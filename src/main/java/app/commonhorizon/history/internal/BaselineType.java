package app.commonhorizon.history.internal;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Baselines as parts of a roadmap: whoever may edit it may name points in its time. */
@Component
public class BaselineType extends StoredType<Baseline, BaselineEntity> {

    private final BaselineRepository rows;

    BaselineType(BaselineRepository rows) {
        super(Baseline.TYPE, Set.of(), rows, Baseline::of, BaselineEntity::new);
        this.rows = rows;
    }

    /** All baselines of a roadmap, in no particular order. */
    public List<Baseline> of(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(BaselineEntity::toPart)
                .toList();
    }

    @Override
    public void check(AddedStep<Baseline> step) {
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("history.baseline.forbidden");
        }
        Baseline after = step.after();
        if (after != null && after.revision() > step.plan().revision()) {
            throw StepRefusedException.invalid("history.baseline.not-yet");
        }
        if (after != null) {
            checkNameIsFree(after, step.plan().id());
        }
    }

    /** A name says which point is meant. */
    private void checkNameIsFree(Baseline named, RoadmapId roadmap) {
        of(roadmap).stream()
                .filter(other -> !other.id().equals(named.id())
                        && other.name().strip().equalsIgnoreCase(named.name().strip()))
                .findFirst()
                .ifPresent(other -> {
                    throw StepRefusedException.invalid(
                            "history.baseline.taken", other.name(), String.valueOf(other.revision()));
                });
    }

    /** Who named it first stays its owner, whatever an edit says. */
    @Override
    public Baseline completed(AddedStep<Baseline> step) {
        Baseline after = step.part();
        Baseline before = step.before();
        if (step.undo()) {
            return after;
        }
        return new Baseline(after.id(), after.name(), after.revision(), before == null ? step.by() : before.owner());
    }
}
