package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team that has more items at once than the people it says it has can carry. Months in a row are one finding; those that
 * are over altogether are none any more. A team that has not said how much it can carry is never overloaded.
 */
final class Overload implements TeamCheck {

    /** Months in a row, and the day on which most is too much. */
    private static final class Run {

        private final int first;
        private int last;
        private int most;
        private int limit;

        Run(int first) {
            this.first = first;
            last = first;
        }
    }

    @Override
    public String code() {
        return "overload";
    }

    @Override
    public void look(Team team, PlanFacts plan, Consumer<Finding> found) {
        Limits limits = new Limits(team, plan.marks(Capacity.TYPE));
        if (limits.isEmpty()) {
            return;
        }
        int now = Load.month(plan.today());
        Run run = null;
        for (Map.Entry<Integer, int[]> month : plan.load(team).months().entrySet()) {
            int[] worst = worst(month.getKey(), month.getValue(), limits);
            if (worst == null) {
                continue;
            }
            if (run == null || run.last + 1 < month.getKey()) {
                tell(run, team, now, found);
                run = new Run(month.getKey());
            }
            run.last = month.getKey();
            if (worst[0] - worst[1] > run.most - run.limit) {
                run.most = worst[0];
                run.limit = worst[1];
            }
        }
        tell(run, team, now, found);
    }

    /** The most items on a day of the month that has more than the limit by most, and that limit; null if none has. */
    private static int @Nullable [] worst(int month, int[] days, Limits limits) {
        LocalDate first = Load.firstDay(month);
        int[] worst = null;
        for (int i = 0; i < first.lengthOfMonth(); i++) {
            Integer limit = days[i] == 0 ? null : limits.on(first.plusDays(i));
            if (limit != null && days[i] > limit && (worst == null || days[i] - limit > worst[0] - worst[1])) {
                worst = new int[] {days[i], limit};
            }
        }
        return worst;
    }

    private void tell(@Nullable Run run, Team team, int now, Consumer<Finding> found) {
        if (run == null || run.last < now) {
            return;
        }
        String first = Load.firstDay(run.first).toString();
        found.accept(new Finding(
                this,
                team.code() + "/" + first.substring(0, 7),
                Severity.DELAYS,
                EnumSet.of(team),
                List.of(),
                Map.of(
                        "team", team.code(),
                        "first", first,
                        "last", Load.firstDay(run.last).toString(),
                        "most", String.valueOf(run.most),
                        "limit", String.valueOf(run.limit)),
                run.most + "/" + run.limit));
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        LocalDate first = LocalDate.parse(finding.fact("first"));
        LocalDate last = LocalDate.parse(finding.fact("last"));
        String team = Told.team(finding, "team");
        int most = Integer.parseInt(finding.fact("most"));
        int limit = Integer.parseInt(finding.fact("limit"));
        return first.equals(last)
                ? text("alignment.says.overload-month", team, DateTexts.shortMonth(first), most, limit)
                : text(
                        "alignment.says.overload",
                        team,
                        DateTexts.shortMonth(first),
                        DateTexts.shortMonth(last),
                        most,
                        limit);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        Team team = Told.team(finding.fact("team"));
        LocalDate after = LocalDate.parse(finding.fact("last")).plusMonths(1);
        List<Fix> fixes = new ArrayList<>();
        movable(finding, plan, team, today).ifPresent(item -> fixes.add(Told.start(item, after)));
        fixes.add(new Fix.State(text("alignment.fix.capacity", team.label()), team));
        return fixes;
    }

    /** What hurts least to do later: of what nobody has agreed to and no link holds, what begins last in those months. */
    private static Optional<Item> movable(Finding finding, RoadmapSnapshot plan, Team team, LocalDate today) {
        LocalDate first = LocalDate.parse(finding.fact("first"));
        LocalDate until = LocalDate.parse(finding.fact("last")).plusMonths(1);
        var linked =
                plan.links().flatMap(link -> Stream.of(link.from(), link.to())).collect(Collectors.toSet());
        return plan.items()
                .filter(item -> item.team() == team && item.status() == Status.PROPOSED && Load.counts(item))
                .filter(item -> !linked.contains(item.id()))
                .filter(item -> {
                    PlanDate start = item.period().start();
                    return start != null
                            && !start.firstDay().isBefore(first)
                            && start.firstDay().isAfter(today)
                            && start.firstDay().isBefore(until);
                })
                .max(Comparator.comparing((Item item) -> item.period().start() == null
                                ? LocalDate.MIN
                                : item.period().start().firstDay())
                        .thenComparing(Item::key));
    }
}
