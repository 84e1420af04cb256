package app.commonhorizon.drafts.internal;

import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes of drafts that were brought in. Nobody can claim a draft that he does not see, or change a note. */
@Component
class BroughtInType extends StoredType<BroughtIn, BroughtInEntity> {

    /** Asked for late: plans are there only once all types are. */
    private final ObjectProvider<DraftPlans> drafts;

    BroughtInType(BroughtInRepository rows, ObjectProvider<DraftPlans> drafts) {
        super(BroughtIn.TYPE, Set.of(), rows, BroughtIn::of, BroughtInEntity::new);
        this.drafts = drafts;
    }

    @Override
    public void check(AddedStep<BroughtIn> step) {
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("roadmap.refused.viewer");
        }
        if (!step.undo() && (step.before() != null || draft(step).isEmpty())) {
            throw StepRefusedException.invalid("drafts.refused.not-from-there");
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
}
