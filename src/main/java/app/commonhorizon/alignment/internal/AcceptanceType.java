package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
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
public class AcceptanceType implements AddedType<Acceptance> {

    private static final Set<String> KEPT = Set.of("check", "subject", "item", "material", "until");

    private final AcceptanceRepository rows;
    private final Clock clock;

    AcceptanceType(AcceptanceRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String code() {
        return Acceptance.TYPE;
    }

    @Override
    public Acceptance read(String id, Map<String, @Nullable String> fields) {
        return Acceptance.of(id, fields);
    }

    @Override
    public Map<String, Acceptance> find(RoadmapId roadmap, Set<String> ids) {
        return rows
                .findByRoadmapIdAndIdIn(
                        roadmap.value(), ids.stream().map(UUID::fromString).toList())
                .stream()
                .map(AcceptanceEntity::toPart)
                .collect(Collectors.toMap(Acceptance::key, acceptance -> acceptance));
    }

    @Override
    public Set<String> kept() {
        return KEPT;
    }

    @Override
    public Collection<Acceptance> allKept(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(AcceptanceEntity::toPart)
                .toList();
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

    @Override
    public void save(List<AddedStep<Acceptance>> steps) {
        for (AddedStep<Acceptance> step : steps) {
            Acceptance after = step.after();
            if (after == null) {
                rows.deleteById(
                        new PartKey(step.plan().id().value(), step.part().id()));
            } else {
                rows.save(new AcceptanceEntity(step.plan().id(), after));
            }
        }
    }
}
