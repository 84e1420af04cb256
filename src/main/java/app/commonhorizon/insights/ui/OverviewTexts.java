package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.insights.ItemsOverTime;
import app.commonhorizon.people.Team;
import java.util.Collections;
import java.util.List;

/** What the overview says of a plan in sentences. */
final class OverviewTexts {

    private static final int MOST_NAMED = 12;

    private OverviewTexts() {}

    /** What its chart shows. */
    static String title(ItemsOverTime items, StagePicker.Choice stage) {
        return text("insights.chart.title-" + items.unit().code(), stage.name());
    }

    /** When most is in hand. */
    static String busiest(ItemsOverTime items, StagePicker.Choice stage) {
        List<Integer> both = items.running(stage.id(), null);
        int most = Collections.max(both);
        if (most == 0) {
            return text("insights.busiest-none");
        }
        int index = both.indexOf(most);
        return text(
                "insights.busiest",
                items.spans().get(index).label(),
                most,
                items.running(stage.id(), Team.MARKETING).get(index),
                items.running(stage.id(), Team.IT).get(index));
    }

    /** What waits without dates; the first few by name. */
    static String waiting(List<String> titles) {
        String named = String.join(", ", titles.subList(0, Math.min(MOST_NAMED, titles.size())));
        int more = titles.size() - MOST_NAMED;
        return more > 0
                ? text("insights.waiting-more", titles.size(), named, more)
                : text("insights.waiting", titles.size(), named);
    }
}
