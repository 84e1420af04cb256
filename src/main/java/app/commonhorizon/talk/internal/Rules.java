package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;

/** What holds for all that is said. */
final class Rules {

    private Rules() {}

    /**
     * What somebody has said only they themselves change. They can take it away, and so can the roadmap's owner, who answers
     * for what stands there.
     */
    static void onlyBy(PersonId author, AddedStep<?> step) {
        boolean tidiesUp = step.after() == null && step.access() == Access.OWNER;
        if (!step.by().equals(author) && !tidiesUp) {
            throw StepRefusedException.forbidden("talk.refused.not-yours");
        }
    }

    /** What was said about one item stays there. */
    static void staysWhereItIs(AddedStep<?> step) {
        if (step.moves()) {
            throw StepRefusedException.invalid("talk.refused.moved");
        }
    }
}
