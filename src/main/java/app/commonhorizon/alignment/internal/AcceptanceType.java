package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Accepting findings: whoever may edit the plan may say that the teams live with one for a while, and take that back. */
@Component
public class AcceptanceType extends StoredType<Acceptance, AcceptanceEntity> {

    private static final Set<String> KEPT = Set.of("check", "subject", "item", "material", "until");

    private final Clock clock;

    AcceptanceType(AcceptanceRepository rows, Clock clock) {
        super(Acceptance.TYPE, KEPT, rows, Acceptance::of, AcceptanceEntity::new);
        this.clock = clock;
    }

    @Override
    public void check(AddedStep<Acceptance> step) {
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("alignment.refused.accept");
        }
        Acceptance after = step.after();
        if (after == null || step.undo()) {
            return;
        }
        if (step.before() != null) {
            throw StepRefusedException.invalid("alignment.refused.change");
        }
        LocalDate today = LocalDate.now(clock);
        if (!after.until().isAfter(today) || after.until().isAfter(today.plusDays(Acceptance.LONGEST_DAYS))) {
            throw StepRefusedException.invalid("alignment.refused.until");
        }
    }

    @Override
    public Acceptance completed(AddedStep<Acceptance> step) {
        Acceptance after = step.part();
        return step.undo() ? after : after.by(step.by(), step.at());
    }
}
