package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another module adds to a roadmap, such as a comment on an item. It is changed by edits like the plan
 * itself, and stored by its module.
 */
public interface AddedPart extends Part {

    /** Names it among all of its type. */
    UUID id();

    @Override
    default String key() {
        return id().toString();
    }

    /**
     * The item that it is about; null, as by default, if it is about the roadmap as a whole. Steps about an item that is not
     * on the plan are refused. When the item is removed, the part stays stored and out of sight, and is there again when the
     * item is.
     */
    default @Nullable ItemId item() {
        return null;
    }

    /** What to call it in a sentence that says what an undo had to leave, in the reader's language: "your comment". */
    String name();
}
