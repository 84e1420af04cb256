package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Kind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was decided on pilots: by whoever may change the plan, each in their own name. */
@Component
class VerdictType extends PilotsType<Verdict, VerdictEntity> {

    VerdictType(VerdictRows rows) {
        super(Verdict.TYPE, Set.of("item", "verdict", "at"), rows, Verdict::of, VerdictEntity::new);
    }

    @Override
    void checkFits(AddedStep<Verdict> step) {
        Rules.isAbout(Kind.PILOT, step, "pilots.refused.no-pilot");
    }

    @Override
    public Verdict completed(AddedStep<Verdict> step) {
        Verdict after = step.part();
        return step.undo()
                ? after
                : new Verdict(
                        after.id(), after.item(), after.choice(), after.reason(), after.evidence(), step.written());
    }
}
