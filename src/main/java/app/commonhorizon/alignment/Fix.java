package app.commonhorizon.alignment;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.ItemId;
import java.util.List;

/** What would help against a finding. All that changes something becomes an edit like any other, with the person's rights. */
public sealed interface Fix {

    /** What it does, as the words of a button. */
    String label();

    /**
     * An edit that is ready to be made.
     *
     * @param done what was done, once it is
     */
    record Apply(String label, String done, List<Op> steps) implements Fix {

        public Apply {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A question to a team about an item, for the person to word.
     *
     * @param about what of the item it is about, as in {@link app.commonhorizon.talk.Question#about()}
     * @param text how it could be worded
     */
    record Ask(String label, ItemId item, Team team, String about, String text) implements Fix {}

    /** Somebody has to be chosen who answers for an item. */
    record Give(String label, ItemId item) implements Fix {}

    /** Something that needs judgement, in the panel of an item. */
    record Open(String label, ItemId item) implements Fix {}

    /** A team has to say how much it can carry. */
    record State(String label, Team team) implements Fix {}
}
