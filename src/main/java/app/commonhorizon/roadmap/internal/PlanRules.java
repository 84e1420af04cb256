package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanRule;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.StepRefusedException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules say about edits as a whole. */
@Component
class PlanRules {

    private final List<PlanRule> rules;
    private final AddedParts added;

    PlanRules(ObjectProvider<PlanRule> rules, AddedParts added) {
        this.rules = rules.orderedStream().toList();
        this.added = added;
    }

    /**
     * After an edit's last step: adds what follows from it.
     *
     * @throws RefusedException if a rule does not allow it
     */
    void ask(EditResolver resolver) {
        for (PlanRule rule : rules) {
            if (resolver.conflicts().isEmpty()
                    && resolver.ops().stream().anyMatch(step -> rule.concerns(step, resolver.before()))) {
                takeAll(follow(rule, resolver), resolver);
            }
        }
    }

    /** In a draft, what follows for a part of another module, which is the plan's, is noted at its mark alone. */
    private void takeAll(List<Op> more, EditResolver resolver) {
        if (!resolver.before().roadmap().isDraft()) {
            resolver.alsoReads(added, more);
            more.forEach(resolver::take);
            return;
        }
        for (Op step : more) {
            if (PlanType.of(step.type()).isPresent()) {
                resolver.take(step);
            } else {
                resolver.mark(step);
            }
        }
    }

    private static List<Op> follow(PlanRule rule, EditResolver resolver) {
        Asking asking = resolver.asking();
        try {
            return rule.follow(new PlanRule.Outcome(
                    asking.by(),
                    asking.access(),
                    asking.at(),
                    asking.undo(),
                    resolver.before(),
                    resolver.soFar(),
                    resolver.ops()));
        } catch (StepRefusedException e) {
            throw new RefusedException(e.reason(), e.getMessage());
        }
    }
}
