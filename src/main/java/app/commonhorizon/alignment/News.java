package app.commonhorizon.alignment;

import app.commonhorizon.shared.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new about a plan's findings.
 *
 * @param count how many are open now
 * @param signs by item at which something else is shown now, each finding there as its severity and its check's code with a
 *     colon between, the worst first; empty where nothing is shown any more
 */
public record News(int count, Map<ItemId, List<String>> signs) {

    public News {
        signs = Map.copyOf(signs);
    }

    /** These news and those that followed, as one. */
    public News and(News later) {
        Map<ItemId, List<String>> both = new HashMap<>(signs);
        both.putAll(later.signs);
        return new News(later.count, both);
    }
}
