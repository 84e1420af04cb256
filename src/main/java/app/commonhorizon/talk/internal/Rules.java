package app.commonhorizon.talk.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.Written;
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
            throw forbidden("talk.refused.not-yours");
        }
    }

    /** What was said about one item stays there. */
    static void staysWhereItIs(AddedPart before, AddedPart after) {
        if (before.item() == null || !before.item().equals(after.item())) {
            throw invalid("talk.refused.moved");
        }
    }

    static StepRefusedException forbidden(String key) {
        return new StepRefusedException(Reason.FORBIDDEN, text(key));
    }

    static StepRefusedException invalid(String key) {
        return new StepRefusedException(Reason.INVALID, text(key));
    }

    /** Said now, by who asks. */
    static Written now(AddedStep<?> step) {
        return new Written(step.by(), step.at());
    }
}
