package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.ItemId;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which texts were not shown whole, so that they are listed in full. For one thread. */
final class Cuts {

    private final Set<ItemId> items = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();

    void note(Item item) {
        items.add(item.id());
    }

    void note(String text) {
        texts.add(text);
    }

    boolean contains(Item item) {
        return items.contains(item.id());
    }

    boolean contains(String text) {
        return texts.contains(text);
    }

    boolean isEmpty() {
        return items.isEmpty() && texts.isEmpty();
    }
}
