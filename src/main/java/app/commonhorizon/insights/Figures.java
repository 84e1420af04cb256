package app.commonhorizon.insights;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.alignment.FindingsOverTime;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.alignment.TeamLoad;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.DecisionState;
import app.commonhorizon.pilots.PilotMarks;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the overview counts on a plan, in the reader's language. */
public final class Figures {

    /** More bars than this are too many to be read at once. */
    static final int MOST_WAITING = 20;

    /** So many months are shown, from the one before this on. */
    static final int MONTHS = 18;

    private Figures() {}

    /** How many findings were open at the end of each day, by what they hold up, and how many were accepted. */
    public static Figure findings(List<FindingsOverTime.Day> days) {
        List<String> series = Stream.concat(
                        Arrays.stream(Severity.values()).map(Severity::label),
                        Stream.of(text("insights.findings.accepted")))
                .toList();
        return new Figure(
                series,
                days.stream()
                        .map(day -> new Figure.Row(
                                DateTexts.of(day.day()),
                                List.of(day.blocking(), day.delaying(), day.unclear(), day.accepted()),
                                List.of()))
                        .toList());
    }

    /** How many pilots stand where with their decision. */
    public static Figure pilotsByVerdict(RoadmapSnapshot plan, LocalDate today) {
        PilotMarks marks = PilotMarks.of(plan.marks());
        List<Item> pilots = plan.items()
                .filter(item -> item.kind() == Kind.PILOT)
                .sorted(Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Item::key))
                .toList();
        List<DecisionState> order = List.of(
                DecisionState.SCALE, DecisionState.EXTEND, DecisionState.STOP, DecisionState.DUE, DecisionState.OPEN);
        return new Figure(
                List.of(text("insights.verdicts.pilots")),
                order.stream()
                        .map(state -> verdictRow(
                                state.label(),
                                pilots.stream()
                                        .filter(pilot -> marks.decision(pilot, today) == state)
                                        .map(Item::id)
                                        .toList()))
                        .toList());
    }

    private static Figure.Row verdictRow(String label, List<ItemId> items) {
        return new Figure.Row(label, List.of(items.size()), items);
    }

    private record Wait(
            Item pilot, Item task, long days, @Nullable Integer lead) {}

    /** How many weeks pilots wait for the scaling tasks that take them on, the longest first, and how many were agreed. */
    public static Figure waiting(RoadmapSnapshot plan) {
        return new Figure(
                List.of(text("insights.waiting.weeks"), text("insights.waiting.agreed")),
                plan.links()
                        .filter(link -> link.kind() == Link.Kind.HANDOVER)
                        .flatMap(link -> wait(link, plan).stream())
                        .sorted(Comparator.comparingLong(Wait::days)
                                .reversed()
                                .thenComparing(wait -> wait.pilot().key()))
                        .limit(MOST_WAITING)
                        .map(wait -> new Figure.Row(
                                wait.pilot().title(),
                                Arrays.asList(weeks(wait.days()), wait.lead() == null ? null : weeks(wait.lead())),
                                List.of(wait.pilot().id(), wait.task().id())))
                        .toList());
    }

    private static Optional<Wait> wait(Link link, RoadmapSnapshot plan) {
        Item pilot = plan.item(link.from()).orElse(null);
        Item task = plan.item(link.to()).orElse(null);
        PlanDate end = pilot == null ? null : pilot.period().end();
        PlanDate start = task == null ? null : task.period().start();
        if (pilot == null || task == null || end == null || start == null) {
            return Optional.empty();
        }
        if (pilot.status() == Status.STOPPED || task.status() == Status.STOPPED) {
            return Optional.empty();
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(end.lastDay(), start.firstDay()) - 1);
        return Optional.of(new Wait(pilot, task, days, link.leadDays()));
    }

    private static int weeks(long days) {
        return (int) Math.round(days / 7.0);
    }

    /**
     * How far the teams agree on the items that start in each quarter, by the team in whose lane they lie; what was stopped is
     * left out.
     */
    public static Figure agreement(RoadmapSnapshot plan) {
        Agreements agreements = Agreements.of(plan);
        SortedMap<LocalDate, Map<Team, List<Item>>> quarters = new TreeMap<>();
        plan.items()
                .filter(item ->
                        item.status() != Status.STOPPED && !item.period().isUndated())
                .sorted(Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Item::key))
                .forEach(item -> quarters.computeIfAbsent(
                                DatePrecision.QUARTER.firstDay(begins(item)), key -> new EnumMap<>(Team.class))
                        .computeIfAbsent(item.team(), key -> new ArrayList<>())
                        .add(item));
        List<Figure.Row> rows = new ArrayList<>();
        quarters.forEach((quarter, byTeam) -> byTeam.forEach((team, items) -> rows.add(new Figure.Row(
                text("insights.agreement.label", DateTexts.of(quarter, DatePrecision.QUARTER), team.label()),
                shares(items, agreements),
                items.stream().map(Item::id).toList()))));
        return new Figure(
                List.of(
                        text("insights.agreement.agreed"),
                        text("insights.agreement.drifted"),
                        text("insights.agreement.one-key"),
                        text("insights.agreement.no-key")),
                rows);
    }

    private static LocalDate begins(Item item) {
        PlanDate start = item.period().start();
        return (start == null ? Objects.requireNonNull(item.period().end()) : start).firstDay();
    }

    private static List<@Nullable Integer> shares(List<Item> items, Agreements agreements) {
        int[] counts = new int[4];
        for (Item item : items) {
            int place = switch (agreements.of(item).state()) {
                case AGREED -> 0;
                case DRIFTED -> 1;
                case MARKETING, IT -> 2;
                case NONE -> 3;
            };
            counts[place]++;
        }
        return Arrays.asList(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many items each team has at once, month by month, and how many it says it can carry. */
    public static Figure load(RoadmapSnapshot plan, LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        LocalDate last = first.plusMonths(MONTHS - 1L);
        List<TeamLoad> marketing = TeamLoad.of(plan, Team.MARKETING, first, last);
        List<TeamLoad> it = TeamLoad.of(plan, Team.IT, first, last);
        List<Figure.Row> rows = new ArrayList<>();
        for (int i = 0; i < marketing.size(); i++) {
            TeamLoad one = marketing.get(i);
            TeamLoad other = it.get(i);
            rows.add(new Figure.Row(
                    DateTexts.shortMonth(one.month()),
                    Arrays.asList(one.most(), other.most(), one.limit(), other.limit()),
                    Stream.concat(one.items().stream(), other.items().stream()).toList()));
        }
        return new Figure(
                List.of(
                        Team.MARKETING.label(),
                        Team.IT.label(),
                        text("insights.load.can", Team.MARKETING.label()),
                        text("insights.load.can", Team.IT.label())),
                rows);
    }
}
