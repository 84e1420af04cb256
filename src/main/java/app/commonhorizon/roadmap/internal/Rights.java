package app.commonhorizon.roadmap.internal;

import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.RoadmapId;
import org.springframework.stereotype.Component;

/**
 * What people may do with plans. A draft shows what the plan was: whoever may not see the plan any more does not see its
 * drafts either, his own included. Others than its maker may do in a shared draft what it says, and no more than in the plan.
 */
@Component
public class Rights {

    private final PlanCache plans;

    Rights(PlanCache plans) {
        this.plans = plans;
    }

    /** What this person, whose account is open, may do with this plan. */
    public Access of(RoadmapSnapshot plan, Person person) {
        RoadmapId origin = plan.roadmap().draftOf();
        return origin == null
                ? plan.access(person.id(), person.mayEdit())
                : plans.current(origin)
                        .map(original -> inDraft(plan.roadmap(), original, person))
                        .orElse(Access.NONE);
    }

    /** What this person may do with a draft of this plan. */
    public static Access inDraft(Roadmap draft, RoadmapSnapshot plan, Person person) {
        Access there = plan.access(person.id(), person.mayEdit());
        if (there == Access.NONE) {
            return Access.NONE;
        }
        if (draft.owner().equals(person.id())) {
            return person.mayEdit() ? Access.OWNER : Access.VIEW;
        }
        return draft.everyone().compareTo(there) <= 0 ? draft.everyone() : there;
    }
}
