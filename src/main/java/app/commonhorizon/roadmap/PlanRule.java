package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What another module says about edits of the plan as a whole: every bean of this type is asked when the last step of an
 * edit was taken, undoing included, inside the edit's transaction. A roadmap's first content, which {@link Roadmaps#create}
 * brings, such as an imported plan, comes in as it is.
 */
public interface PlanRule {

    /**
     * Whether an edit with this step has to be looked at. Asked for each step of every edit, so it has to cost next to
     * nothing.
     *
     * @param before the roadmap before the edit
     */
    boolean concerns(Op step, RoadmapSnapshot before);

    /**
     * Looks at an edit of which {@link #concerns} was true for some step.
     *
     * @return further steps that follow from it, in order, each knowing what it replaces: they are taken in the name of who
     *     asks, and stand in the same change. Empty for none
     * @throws StepRefusedException if the edit is not allowed; then nothing of it is stored
     */
    List<Op> follow(Outcome outcome);

    /**
     * What becomes of an edit.
     *
     * @param by who asks
     * @param access what that person may do with the roadmap
     * @param at when, to the millisecond; the same for the whole edit and in its change
     * @param undo whether it takes a change of that person's own back
     * @param before the roadmap before the edit
     * @param after the roadmap after the edit's steps
     * @param steps what the edit changes, in order, each step knowing what it replaces
     */
    record Outcome(
            PersonId by,
            Access access,
            Instant at,
            boolean undo,
            RoadmapSnapshot before,
            RoadmapSnapshot after,
            List<Op> steps) {

        public Outcome {
            steps = List.copyOf(steps);
        }
    }
}
