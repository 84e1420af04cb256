package app.commonhorizon.history.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.history.Difference;
import app.commonhorizon.history.Difference.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTableTest {

    private static Difference end(@Nullable Long days) {
        return new Difference(Kind.CHANGED, "Chat", "End", "before", "after", "Maya", days);
    }

    @Test
    void daysHaveTheSignsOfTheHistory() {
        DifferenceTable table = new DifferenceTable();
        table.show(List.of(end(-3L), end(7L), end(0L), end(null)));
        String text = table.getElement().getTextRecursively();
        assertThat(text).contains("after−3Maya", "after+7Maya", "after±0Maya", "afterMaya");
    }
}
