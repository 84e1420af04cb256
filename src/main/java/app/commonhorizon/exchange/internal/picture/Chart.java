package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a plan, stacked and sorted, but not measured yet. All texts are printable.
 *
 * @param purpose empty for none
 * @param view what was left out, in words; empty if nothing
 * @param grouping code of what the bands are
 * @param days all of the time that is drawn
 * @param tray items without dates, by title
 * @param links those between two items that are drawn
 * @param titles the items' titles
 * @param faint what is drawn paler, because it is not what is looked for
 * @param people owners, as far as known
 */
record Chart(
        String name,
        String purpose,
        String view,
        String grouping,
        LocalDate today,
        Days days,
        List<Horizon> horizons,
        List<Band> bands,
        List<Item> tray,
        List<Link> links,
        Map<ItemId, String> titles,
        Set<ItemId> faint,
        Map<PersonId, Person> people) {

    /** Days from the first to the last, inclusive, counted as {@code LocalDate.toEpochDay} does. */
    record Days(long first, long last) {

        long count() {
            return last - first + 1;
        }

        boolean contains(LocalDate day) {
            return day.toEpochDay() >= first && day.toEpochDay() <= last;
        }

        boolean touches(long from, long to) {
            return from <= last && to >= first;
        }
    }

    String title(Item item) {
        return titles.getOrDefault(item.id(), "");
    }

    /** Who answers for the item; null if nobody does, or the account is unknown. */
    @Nullable
    Person owner(Item item) {
        PersonId owner = item.owner();
        return owner == null ? null : people.get(owner);
    }
}
