package app.commonhorizon.alignment;

import app.commonhorizon.alignment.internal.MonthLoads;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much one team has at once in one month, counted as the check of overload counts it.
 *
 * @param month its first day
 * @param most the most items on one day
 * @param limit how many the team says it can carry on that day; null if it has not said
 * @param items all that count in this month, by title
 */
public record TeamLoad(
        LocalDate month, Team team, int most, @Nullable Integer limit, List<ItemId> items) {

    public TeamLoad {
        items = List.copyOf(items);
    }

    /** The load of a team in each month from the first to the last one given, in order. */
    public static List<TeamLoad> of(RoadmapSnapshot plan, Team team, LocalDate first, LocalDate last) {
        return MonthLoads.of(plan, team, first, last);
    }
}
