package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            throw Rules.forbidden("talk.refused.decide");
        }
        Decision before = step.before();
        if (before != null) {
            Rules.onlyBy(before.written().by(), step);
            if (step.after() != null) {
                Rules.staysWhereItIs(before, step.after());
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
                        before == null ? Rules.now(step) : before.written());
    }
}
