package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            throw new StepRefusedException(Reason.FORBIDDEN, text("alignment.refused.accept"));
        }
        Acceptance after = step.after();
        if (after == null || step.undo()) {
            return;
        }
        if (step.before() != null) {
            throw new StepRefusedException(Reason.INVALID, text("alignment.refused.change"));
        }
        LocalDate today = LocalDate.now(clock);
        if (!after.until().isAfter(today) || after.until().isAfter(today.plusDays(Acceptance.LONGEST_DAYS))) {
            throw new StepRefusedException(Reason.INVALID, text("alignment.refused.until"));
        }
    }

    @Override
    public Acceptance completed(AddedStep<Acceptance> step) {
        Acceptance after = step.part();
        return step.undo() ? after : after.by(step.by(), step.at());
    }
}
