package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may turn a team's key on a roadmap: its owner says so. */
@Component
class KeyHolderType extends StoredType<KeyHolder, KeyHolderEntity> {

    private final People people;

    KeyHolderType(KeyHolderRepository rows, People people) {
        super(KeyHolder.TYPE, Set.of("team", "person"), rows, KeyHolder::of, KeyHolderEntity::new);
        this.people = people;
    }

    @Override
    public void check(AddedStep<KeyHolder> step) {
        RoadmapSnapshot plan = step.plan();
        boolean allowed = people.find(step.by())
                .filter(person -> KeyRights.mayNameHolders(plan, person))
                .isPresent();
        if (!allowed) {
            throw StepRefusedException.forbidden("agreement.refused.name-holders");
        }
        KeyHolder after = step.after();
        if (after == null) {
            return;
        }
        if (step.before() != null) {
            throw StepRefusedException.invalid("agreement.refused.holder-set");
        }
        Person named = people.find(after.person())
                .orElseThrow(() -> StepRefusedException.invalid("agreement.refused.holder-unknown"));
        if (!KeyRights.mayHold(plan, named, after.team())) {
            throw StepRefusedException.invalid(
                    "agreement.refused.holder-" + after.team().code(), named.name());
        }
    }
}
