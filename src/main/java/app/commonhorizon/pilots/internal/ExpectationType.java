package app.commonhorizon.pilots.internal;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By when one team expects an item of the other: said, changed and withdrawn by the people of that team. */
@Component
class ExpectationType extends PilotsType<Expectation, ExpectationEntity> {

    private final People people;

    ExpectationType(ExpectationRows rows, People people) {
        super(Expectation.TYPE, Set.of("item", "team", "start", "end"), rows, Expectation::of, ExpectationEntity::new);
        this.people = people;
    }

    @Override
    void checkFits(AddedStep<Expectation> step) {
        Team team = step.part().team();
        boolean tidiesUp = step.after() == null && step.access() == Access.OWNER;
        if (!tidiesUp && !isOn(team, step.by())) {
            throw StepRefusedException.forbidden("pilots.refused.not-your-team", team.label());
        }
        boolean own = step.item().map(Item::team).filter(team::equals).isPresent();
        if (step.after() != null && !step.undo() && own) {
            throw StepRefusedException.invalid("pilots.refused.own-item", team.label());
        }
    }

    private boolean isOn(Team team, PersonId person) {
        return people.teams(person).contains(team);
    }

    @Override
    public Expectation completed(AddedStep<Expectation> step) {
        Expectation after = step.part();
        return step.undo()
                ? after
                : new Expectation(after.id(), after.item(), after.team(), after.window(), after.note(), step.written());
    }
}
