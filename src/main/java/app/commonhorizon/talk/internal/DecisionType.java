package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
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
class DecisionType implements AddedType<Decision> {

    private final DecisionRepository rows;

    DecisionType(DecisionRepository rows) {
        this.rows = rows;
    }

    @Override
    public String code() {
        return Decision.TYPE;
    }

    @Override
    public Decision read(String id, Map<String, @Nullable String> fields) {
        return Decision.of(id, fields);
    }

    @Override
    public Map<String, Decision> find(RoadmapId roadmap, Set<String> ids) {
        return rows(roadmap, ids).stream()
                .map(DecisionEntity::toPart)
                .collect(Collectors.toMap(Decision::key, decision -> decision));
    }

    private List<DecisionEntity> rows(RoadmapId roadmap, Set<String> ids) {
        return rows.findByRoadmapIdAndIdIn(
                roadmap.value(), ids.stream().map(UUID::fromString).toList());
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

    @Override
    public void save(List<AddedStep<Decision>> steps) {
        Map<UUID, DecisionEntity> stored = rows(
                        steps.getFirst().plan().id(),
                        steps.stream().map(step -> step.part().key()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(DecisionEntity::getId, row -> row));
        for (AddedStep<Decision> step : steps) {
            DecisionEntity row = stored.get(step.part().id());
            Decision after = step.after();
            if (after == null) {
                rows.delete(Objects.requireNonNull(row));
            } else if (row == null) {
                rows.save(new DecisionEntity(step.plan().id(), after));
            } else {
                row.write(after);
            }
        }
    }
}
