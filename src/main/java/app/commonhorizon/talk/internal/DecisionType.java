package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.talk.Decision;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decisions: whoever may change the plan may write down what was decided about it. */
@Component
class DecisionType extends StoredType<Decision, DecisionEntity> {

    DecisionType(DecisionRepository rows) {
        super(Decision.TYPE, Set.of(), rows, Decision::of, DecisionEntity::new);
    }

    @Override
    public void check(AddedStep<Decision> step) {
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("talk.refused.decide");
        }
        Decision before = step.before();
        if (before != null) {
            Rules.onlyBy(before.written().by(), step);
            if (step.after() != null) {
                Rules.staysWhereItIs(step);
            }
        }
    }

    @Override
    public Decision completed(AddedStep<Decision> step) {
        Decision after = step.part();
        Decision before = step.before();
        return step.undo()
                ? after
                : new Decision(
                        after.id(),
                        after.item(),
                        after.text(),
                        before == null ? after.question() : before.question(),
                        before == null ? step.written() : before.written());
    }
}
