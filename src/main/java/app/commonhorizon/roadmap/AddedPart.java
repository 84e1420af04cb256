package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another module adds to a roadmap, such as a comment on an item. It is changed by edits like the plan
 * itself, and stored by its module.
 */
public interface AddedPart extends Part {

    /**
     * The item that it is about; null if it is about the roadmap as a whole. Steps about an item that is not on the plan
     * are refused. When the item is removed, the part stays stored and out of sight, and is there again when the item is.
     */
    @Nullable
    ItemId item();

    /** What to call it in a sentence that says what an undo had to leave, in the reader's language: "your comment". */
    String name();
}
