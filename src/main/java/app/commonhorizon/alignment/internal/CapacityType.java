package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much teams can carry: each team says so itself, or the roadmap's owner does. */
@Component
class CapacityType implements AddedType<Capacity> {

    private static final Set<String> KEPT = Set.of("team", "from", "people", "each");

    private final CapacityRepository rows;
    private final People people;

    CapacityType(CapacityRepository rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    @Override
    public String code() {
        return Capacity.TYPE;
    }

    @Override
    public Capacity read(String id, Map<String, @Nullable String> fields) {
        return Capacity.of(id, fields);
    }

    @Override
    public Map<String, Capacity> find(RoadmapId roadmap, Set<String> ids) {
        return rows
                .findByRoadmapIdAndIdIn(
                        roadmap.value(), ids.stream().map(UUID::fromString).toList())
                .stream()
                .map(CapacityEntity::toPart)
                .collect(Collectors.toMap(Capacity::key, capacity -> capacity));
    }

    @Override
    public Set<String> kept() {
        return KEPT;
    }

    @Override
    public Collection<Capacity> allKept(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(CapacityEntity::toPart)
                .toList();
    }

    @Override
    public void check(AddedStep<Capacity> step) {
        mayState(step, step.before());
        mayState(step, step.after());
    }

    private void mayState(AddedStep<Capacity> step, @Nullable Capacity capacity) {
        if (capacity != null && !(step.access().mayEdit() && answersFor(step, capacity.team()))) {
            throw new StepRefusedException(
                    Reason.FORBIDDEN,
                    text("alignment.refused.capacity", capacity.team().label()));
        }
    }

    private boolean answersFor(AddedStep<Capacity> step, Team team) {
        return step.access() == Access.OWNER
                || people.find(step.by()).map(Person::teams).orElse(Set.of()).contains(team);
    }

    @Override
    public Capacity completed(AddedStep<Capacity> step) {
        return step.part();
    }

    @Override
    public void save(List<AddedStep<Capacity>> steps) {
        for (AddedStep<Capacity> step : steps) {
            Capacity after = step.after();
            if (after == null) {
                rows.deleteById(
                        new PartKey(step.plan().id().value(), step.part().id()));
            } else {
                rows.save(new CapacityEntity(step.plan().id(), after));
            }
        }
    }
}
