package app.commonhorizon.agreement;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item's terms at one time.
 *
 * @param values what stands for each term, in canonical form; terms of which nothing stands are left out
 */
public record Terms(Map<Term, String> values) {

    public Terms {
        EnumMap<Term, String> copy = new EnumMap<>(Term.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /** One term that differs: what stood there, and what stands there now. */
    public record Drift(
            Term term, @Nullable String from, @Nullable String to) {}

    /** The terms of an item as it stands. Reads its long texts and all links: meant for one item, not for many. */
    public static Terms of(RoadmapSnapshot plan, Item item) {
        return of(item, Handovers.of(plan).get(item.id()));
    }

    static Terms of(Item item, @Nullable String handovers) {
        EnumMap<Term, String> values = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            String value = term.valueOf(item, handovers);
            if (value != null) {
                values.put(term, value);
            }
        }
        return new Terms(values);
    }

    /** As the fields of a part; those of other names are passed over. */
    public static Terms read(Map<String, ? extends @Nullable String> fields) {
        EnumMap<Term, String> values = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            String value = fields.get(term.code());
            if (value != null) {
                values.put(term, value);
            }
        }
        return new Terms(values);
    }

    /** What stands for this term; null for nothing. */
    public @Nullable String get(Term term) {
        return values.get(term);
    }

    /** The items at the other ends of the handovers, in the order of that term. */
    public List<ItemId> handedTo() {
        return Handovers.read(get(Term.HANDOVER)).stream()
                .map(Handovers.Handover::other)
                .toList();
    }

    /** As the fields of a part; null for what is not set. */
    public void writeTo(Map<String, @Nullable String> fields) {
        for (Term term : Term.values()) {
            fields.put(term.code(), values.get(term));
        }
    }

    /** What is not the same in {@code now}, in the order of the terms. */
    public List<Drift> differencesTo(Terms now) {
        List<Drift> found = new ArrayList<>();
        for (Term term : Term.values()) {
            if (!Objects.equals(get(term), now.get(term))) {
                found.add(new Drift(term, get(term), now.get(term)));
            }
        }
        return found;
    }
}
