package app.commonhorizon.history;

import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in plain words, in the language of whoever asked. All text is plain, never HTML.
 *
 * @param who the name of the person who did it
 * @param sentence what they did, with their name and without a full stop
 * @param details each of its steps by itself when the sentence sums them up, at most {@value #MOST_DETAILS}; else empty
 * @param items the items that it is about, in its order, without those that are not on the plan any more
 * @param undoes the revision of the change that it takes back; null if it takes none back
 */
public record ToldChange(
        long revision,
        PersonId by,
        String who,
        Instant at,
        String sentence,
        List<String> details,
        List<ItemId> items,
        @Nullable Long undoes) {

    /** Of a change with more steps than this only so many are told one by one. */
    public static final int MOST_DETAILS = 100;

    public ToldChange {
        details = List.copyOf(details);
        items = List.copyOf(items);
    }
}
