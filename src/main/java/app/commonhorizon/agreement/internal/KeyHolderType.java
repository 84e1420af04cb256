package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may turn a team's key on a roadmap: its owner says so. */
@Component
class KeyHolderType implements AddedType<KeyHolder> {

    private final KeyHolderRepository rows;
    private final People people;

    KeyHolderType(KeyHolderRepository rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String code() {
        return KeyHolder.TYPE;
    }

    @Override
    public KeyHolder read(String id, Map<String, @Nullable String> fields) {
        return KeyHolder.of(id, fields);
    }

    @Override
    public Map<String, KeyHolder> find(RoadmapId roadmap, Set<String> ids) {
        return rows(roadmap, ids).stream()
                .map(KeyHolderEntity::toPart)
                .collect(Collectors.toMap(KeyHolder::key, holder -> holder));
    }

    private List<KeyHolderEntity> rows(RoadmapId roadmap, Set<String> ids) {
        return rows.findByRoadmapIdAndIdIn(
                roadmap.value(), ids.stream().map(UUID::fromString).toList());
    }

    @Override
    public Set<String> kept() {
        return Set.of("team", "person");
    }

    @Override
    public Collection<KeyHolder> allKept(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(KeyHolderEntity::toPart)
                .toList();
    }

    @Override
    public void check(AddedStep<KeyHolder> step) {
        RoadmapSnapshot plan = step.plan();
        boolean allowed = people.find(step.by())
                .filter(person -> KeyRights.mayNameHolders(plan, person))
                .isPresent();
        if (!allowed) {
            throw Refusals.forbidden("agreement.refused.name-holders");
        }
        KeyHolder after = step.after();
        if (after == null) {
            return;
        }
        if (step.before() != null) {
            throw Refusals.invalid("agreement.refused.holder-set");
        }
        Person named =
                people.find(after.person()).orElseThrow(() -> Refusals.invalid("agreement.refused.holder-unknown"));
        if (!KeyRights.mayHold(plan, named, after.team())) {
            throw Refusals.invalid("agreement.refused.holder-" + after.team().code(), named.name());
        }
    }

    @Override
    public KeyHolder completed(AddedStep<KeyHolder> step) {
        return step.part();
    }

    @Override
    public void save(List<AddedStep<KeyHolder>> steps) {
        Map<UUID, KeyHolderEntity> stored = rows(
                        steps.getFirst().plan().id(),
                        steps.stream().map(step -> step.part().key()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(KeyHolderEntity::getId, row -> row));
        for (AddedStep<KeyHolder> step : steps) {
            KeyHolder after = step.after();
            if (after == null) {
                rows.delete(Objects.requireNonNull(stored.get(step.part().id())));
            } else {
                rows.save(new KeyHolderEntity(step.plan().id(), after));
            }
        }
    }
}
