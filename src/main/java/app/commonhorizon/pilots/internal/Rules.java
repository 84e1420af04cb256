package app.commonhorizon.pilots.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.Written;

/** What holds for all that this module adds to roadmaps. */
final class Rules {

    private Rules() {}

    /** Who may only look at a plan changes nothing of its pilots either. */
    static void mayEdit(AddedStep<?> step) {
        if (!step.access().mayEdit()) {
            throw new StepRefusedException(Reason.FORBIDDEN, text("roadmap.refused.viewer"));
        }
    }

    /** What was written down about one item stays there. */
    static void staysWhereItIs(AddedStep<? extends AddedPart> step) {
        AddedPart before = step.before();
        AddedPart after = step.after();
        if (before != null
                && after != null
                && before.item() != null
                && !before.item().equals(after.item())) {
            throw invalid("pilots.refused.moved");
        }
    }

    /** The item is of this kind. What an undo brings back was right once, and shows when the item is of its kind again. */
    static void isAbout(Kind kind, AddedStep<?> step, String refusal) {
        boolean wrong = step.item().map(Item::kind).filter(kind::equals).isEmpty();
        if (step.after() != null && !step.undo() && wrong) {
            throw invalid(refusal);
        }
    }

    static StepRefusedException invalid(String key) {
        return new StepRefusedException(Reason.INVALID, text(key));
    }

    /** Written now, by who asks. */
    static Written now(AddedStep<?> step) {
        return new Written(step.by(), step.at());
    }
}
