package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.Access;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much teams can carry: each team says so itself, or the roadmap's owner does. */
@Component
class CapacityType extends StoredType<Capacity, CapacityEntity> {

    private static final Set<String> KEPT = Set.of("team", "from", "people", "each");

    private final People people;

    CapacityType(CapacityRepository rows, People people) {
        super(Capacity.TYPE, KEPT, rows, Capacity::of, CapacityEntity::new);
        this.people = people;
    }

    @Override
    public void check(AddedStep<Capacity> step) {
        mayState(step, step.before());
        mayState(step, step.after());
    }

    private void mayState(AddedStep<Capacity> step, @Nullable Capacity capacity) {
        if (capacity != null && !(step.access().mayEdit() && answersFor(step, capacity.team()))) {
            throw StepRefusedException.forbidden(
                    "alignment.refused.capacity", capacity.team().label());
        }
    }

    private boolean answersFor(AddedStep<Capacity> step, Team team) {
        return step.access() == Access.OWNER || people.teams(step.by()).contains(team);
    }
}
