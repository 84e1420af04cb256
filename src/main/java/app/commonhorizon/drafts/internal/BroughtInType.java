package app.commonhorizon.drafts.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes of drafts that were brought in. Nobody can claim a draft that he does not see, or change a note. */
@Component
class BroughtInType implements AddedType<BroughtIn> {

    private final BroughtInRepository rows;
    /** Asked for late: plans are there only once all types are. */
    private final ObjectProvider<DraftPlans> drafts;

    BroughtInType(BroughtInRepository rows, ObjectProvider<DraftPlans> drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    @Override
    public String code() {
        return BroughtIn.TYPE;
    }

    @Override
    public BroughtIn read(String id, Map<String, @Nullable String> fields) {
        return BroughtIn.of(id, fields);
    }

    @Override
    public Map<String, BroughtIn> find(RoadmapId roadmap, Set<String> ids) {
        return rows
                .findByRoadmapIdAndIdIn(
                        roadmap.value(), ids.stream().map(UUID::fromString).toList())
                .stream()
                .map(BroughtInEntity::toPart)
                .collect(Collectors.toMap(BroughtIn::key, part -> part));
    }

    @Override
    public void check(AddedStep<BroughtIn> step) {
        if (!step.access().mayEdit()) {
            throw new StepRefusedException(Reason.FORBIDDEN, text("roadmap.refused.viewer"));
        }
        if (!step.undo() && (step.before() != null || draft(step).isEmpty())) {
            throw new StepRefusedException(Reason.INVALID, text("drafts.refused.not-from-there"));
        }
    }

    private Optional<DraftSummary> draft(AddedStep<BroughtIn> step) {
        return drafts.getObject()
                .find(step.part().draft(), step.by())
                .filter(draft -> draft.plan().equals(step.plan().id()));
    }

    @Override
    public BroughtIn completed(AddedStep<BroughtIn> step) {
        BroughtIn part = step.part();
        return step.undo()
                ? part
                : new BroughtIn(
                        part.id(), part.draft(), draft(step).orElseThrow().name(), step.by(), step.at());
    }

    @Override
    public void save(List<AddedStep<BroughtIn>> steps) {
        for (AddedStep<BroughtIn> step : steps) {
            BroughtIn after = step.after();
            if (after == null) {
                rows.deleteById(step.part().id());
            } else {
                rows.save(new BroughtInEntity(step.plan().id().value(), after));
            }
        }
    }
}
