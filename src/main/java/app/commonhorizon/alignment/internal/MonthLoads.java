package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.alignment.TeamLoad;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the load of teams month by month from a whole plan. */
public final class MonthLoads {

    private MonthLoads() {}

    /** See {@link TeamLoad#of}. */
    public static List<TeamLoad> of(RoadmapSnapshot plan, Team team, LocalDate first, LocalDate last) {
        Load load = new Load();
        Map<Integer, List<Item>> byMonth = new HashMap<>();
        plan.items().filter(item -> item.team() == team && Load.counts(item)).forEach(item -> {
            load.add(item);
            Load own = new Load();
            own.add(item);
            own.months()
                    .keySet()
                    .forEach(month -> byMonth.computeIfAbsent(month, key -> new ArrayList<>())
                            .add(item));
        });
        Limits limits = new Limits(team, plan.marks().of(Capacity.TYPE));
        List<TeamLoad> loads = new ArrayList<>();
        for (int month = Load.month(first); month <= Load.month(last); month++) {
            int[] days = load.months().getOrDefault(month, new int[31]);
            int busiest = busiest(days);
            List<ItemId> items = byMonth.getOrDefault(month, List.of()).stream()
                    .sorted(Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Item::key))
                    .map(Item::id)
                    .toList();
            LocalDate begins = Load.firstDay(month);
            loads.add(new TeamLoad(begins, team, days[busiest], limits.on(begins.plusDays(busiest)), items));
        }
        return loads;
    }

    private static int busiest(int[] days) {
        int busiest = 0;
        for (int i = 1; i < days.length; i++) {
            if (days[i] > days[busiest]) {
                busiest = i;
            }
        }
        return busiest;
    }
}
