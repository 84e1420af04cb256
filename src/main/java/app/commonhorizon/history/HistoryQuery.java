package app.commonhorizon.history;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are wanted; null means that it does not matter.
 *
 * @param item about this item, its links included
 * @param fields of that item, any of these; empty for all
 * @param by done by this person
 * @param team about an item that was this team's then
 * @param kind about an item that was of this kind then
 * @param first done on this day or later
 * @param last done on this day or earlier
 */
public record HistoryQuery(
        @Nullable ItemId item,
        Set<String> fields,
        @Nullable PersonId by,
        @Nullable Team team,
        @Nullable Kind kind,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** Everything. */
    public static final HistoryQuery ALL = new HistoryQuery(null, Set.of(), null, null, null, null, null);

    public HistoryQuery {
        fields = Set.copyOf(fields);
    }

    /** Everything about one item. */
    public static HistoryQuery of(ItemId item) {
        return new HistoryQuery(item, Set.of(), null, null, null, null, null);
    }

    /** The same of these fields of the item only. */
    public HistoryQuery only(Set<String> wanted) {
        return new HistoryQuery(item, wanted, by, team, kind, first, last);
    }
}
