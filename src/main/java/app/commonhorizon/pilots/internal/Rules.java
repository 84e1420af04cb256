package app.commonhorizon.pilots.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.StepRefusedException;

/** What holds for all that this module adds to roadmaps. */
final class Rules {

    private Rules() {}

    /** The item is of this kind. What an undo brings back was right once, and shows when the item is of its kind again. */
    static void isAbout(Kind kind, AddedStep<?> step, String refusal) {
        boolean wrong = step.item().map(Item::kind).filter(kind::equals).isEmpty();
        if (step.after() != null && !step.undo() && wrong) {
            throw StepRefusedException.invalid(refusal);
        }
    }
}
