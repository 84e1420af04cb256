package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.history.Baseline;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Baselines as parts of a roadmap: whoever may edit it may name points in its time. */
@Component
public class BaselineType implements AddedType<Baseline> {

    private final BaselineRepository rows;

    BaselineType(BaselineRepository rows) {
        this.rows = rows;
    }

    /** All baselines of a roadmap, in no particular order. */
    public List<Baseline> of(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(BaselineEntity::toPart)
                .toList();
    }

    @Override
    public String code() {
        return Baseline.TYPE;
    }

    @Override
    public Baseline read(String id, Map<String, @Nullable String> fields) {
        return Baseline.of(id, fields);
    }

    @Override
    public Map<String, Baseline> find(RoadmapId roadmap, Set<String> ids) {
        return rows
                .findByRoadmapIdAndIdIn(
                        roadmap.value(), ids.stream().map(UUID::fromString).toList())
                .stream()
                .map(BaselineEntity::toPart)
                .collect(Collectors.toMap(Baseline::key, baseline -> baseline));
    }

    @Override
    public void check(AddedStep<Baseline> step) {
        if (!step.access().mayEdit()) {
            throw new StepRefusedException(Reason.FORBIDDEN, text("history.baseline.forbidden"));
        }
        Baseline after = step.after();
        if (after != null && after.revision() > step.plan().revision()) {
            throw new StepRefusedException(Reason.INVALID, text("history.baseline.not-yet"));
        }
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

    @Override
    public void save(List<AddedStep<Baseline>> steps) {
        for (AddedStep<Baseline> step : steps) {
            Baseline after = step.after();
            if (after == null) {
                rows.deleteById(step.part().id());
            } else {
                rows.save(new BaselineEntity(step.plan().id().value(), after));
            }
        }
    }
}
