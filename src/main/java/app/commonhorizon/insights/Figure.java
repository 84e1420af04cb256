package app.commonhorizon.insights;

import app.commonhorizon.shared.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one chart, and the items behind each of them.
 *
 * @param series what is counted, in the reader's language; one number each in every row
 * @param rows in their order
 */
public record Figure(List<String> series, List<Row> rows) {

    /**
     * What stands at one place of the chart's axis.
     *
     * @param label in the reader's language
     * @param values in the order of the series; null where nobody can tell
     * @param items what is counted, in the order in which it is listed; may be empty
     */
    public record Row(String label, List<@Nullable Integer> values, List<ItemId> items) {

        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            items = List.copyOf(items);
        }
    }

    public Figure {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.values().stream().allMatch(value -> value == null || value == 0));
    }
}
