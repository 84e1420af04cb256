package app.commonhorizon.history;

import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the plan is brought back to what it was before a change, worked out on the plan as it stands.
 *
 * @param base the revision that this was worked out on
 * @param steps what goes back without overwriting anything newer
 * @param overwriting what would replace values that somebody has set since
 * @param since those values, for the person to decide on; as many as {@code overwriting} has fields and removals
 * @param impossible what cannot be put back any more, each in a sentence
 */
public record PutBack(
        RoadmapId roadmap,
        long base,
        List<Op> steps,
        List<Op> overwriting,
        List<Since> since,
        List<String> impossible) {

    /**
     * A value that was set after the change that is put back.
     *
     * @param what the field and the thing that it belongs to
     * @param now what stands there
     * @param before what would be put back
     * @param who set what stands there
     */
    public record Since(String what, String now, String before, String who) {}

    public PutBack {
        steps = List.copyOf(steps);
        overwriting = List.copyOf(overwriting);
        since = List.copyOf(since);
        impossible = List.copyOf(impossible);
    }

    /** Whether all stands as it did before the change, as far as it can. */
    public boolean isEmpty() {
        return steps.isEmpty() && overwriting.isEmpty();
    }

    /** All steps, with those that overwrite or without them, in an order in which they can be done. */
    public List<Op> steps(boolean overwrite) {
        List<Op> all = new ArrayList<>(steps);
        if (overwrite) {
            all.addAll(overwriting);
        }
        all.sort(Comparator.comparingInt(PutBack::order));
        return all;
    }

    private static int order(Op step) {
        boolean link = step.type().equals("link");
        return switch (step.op()) {
            case ADD -> link ? 3 : step.type().equals("item") ? 1 : 0;
            case SET -> 2;
            case REMOVE -> link ? 4 : step.type().equals("item") ? 5 : 6;
        };
    }
}
