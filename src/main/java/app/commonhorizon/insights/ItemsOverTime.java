package app.commonhorizon.insights;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many items run in each month, quarter or year of a plan, by stage and team.
 *
 * <p>An item counts wherever at least one of its days may lie: a date of which only the month or quarter is known counts
 * with the whole of it. One with an open end counts until the plan's last span, one with an open start from its first. A
 * milestone happens once: it counts where its last possible day lies.
 *
 * @param unit how long each span is
 * @param spans without gaps from the plan's first to its last known day, in order; empty if no item has a date
 * @param running for each lane with placed items the number in each span
 * @param unplaced for each lane with items without dates their titles, in alphabetical order
 */
public record ItemsOverTime(
        Unit unit, List<Span> spans, Map<Lane, List<Integer>> running, Map<Lane, List<String>> unplaced) {

    /** More columns than this are too many to be read at once; the next longer unit is taken then. */
    private static final int MOST_MONTHS = 12;

    private static final int MOST_QUARTERS = 20;

    /** How long a span is. */
    public enum Unit {
        MONTH(DatePrecision.MONTH),
        QUARTER(DatePrecision.QUARTER),
        YEAR(DatePrecision.YEAR);

        private final DatePrecision precision;

        Unit(DatePrecision precision) {
            this.precision = precision;
        }

        /** The name in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name for people. */
        public String label() {
            return text("insights.unit." + code());
        }

        private Span around(LocalDate day) {
            LocalDate first = precision.firstDay(day);
            return new Span(name(first), first, precision.lastDay(day));
        }

        private String name(LocalDate first) {
            return this == MONTH ? DateTexts.shortMonth(first) : DateTexts.of(first, precision);
        }
    }

    /**
     * A month, quarter or year.
     *
     * @param label as people write it, such as {@code Q1 2027}
     * @param last inclusive
     */
    public record Span(String label, LocalDate first, LocalDate last) {

        /** Whether {@code day} lies in it. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A stage's items of one team. */
    public record Lane(StageId stage, Team team) {}

    public ItemsOverTime {
        spans = List.copyOf(spans);
        running = Map.copyOf(running);
        unplaced = Map.copyOf(unplaced);
    }

    /** Counts these items; the longer the time they span, the longer the unit. */
    public static ItemsOverTime of(Collection<Item> items) {
        List<LocalDate> days = items.stream()
                .map(Item::period)
                .flatMap(period -> Stream.of(edges(period.start()), edges(period.end())))
                .flatMap(List::stream)
                .sorted()
                .toList();
        Unit unit = days.isEmpty() ? Unit.QUARTER : unit(days.getFirst(), days.getLast());
        List<Span> spans = days.isEmpty() ? List.of() : spans(unit, days.getFirst(), days.getLast());
        Map<Lane, List<Integer>> running = new HashMap<>();
        Map<Lane, List<String>> unplaced = new HashMap<>();
        for (Item item : items) {
            Lane lane = new Lane(item.stage(), item.team());
            if (item.period().isUndated()) {
                unplaced.computeIfAbsent(lane, key -> new ArrayList<>()).add(item.title());
            } else {
                count(item, spans, running.computeIfAbsent(lane, key -> zeros(spans.size())));
            }
        }
        running.replaceAll((lane, counts) -> List.copyOf(counts));
        unplaced.replaceAll((lane, titles) ->
                titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        return new ItemsOverTime(unit, spans, running, unplaced);
    }

    /**
     * How many items run in each span.
     *
     * @param stage null for all stages together
     * @param team null for both teams together
     */
    public List<Integer> running(@Nullable StageId stage, @Nullable Team team) {
        List<Integer> sum = zeros(spans.size());
        running.forEach((lane, counts) -> {
            if (isIn(lane, stage, team)) {
                for (int i = 0; i < counts.size(); i++) {
                    sum.set(i, sum.get(i) + counts.get(i));
                }
            }
        });
        return List.copyOf(sum);
    }

    /**
     * The titles of the items without dates, in alphabetical order.
     *
     * @param stage null for all stages together
     * @param team null for both teams together
     */
    public List<String> unplaced(@Nullable StageId stage, @Nullable Team team) {
        return unplaced.entrySet().stream()
                .filter(entry -> isIn(entry.getKey(), stage, team))
                .flatMap(entry -> entry.getValue().stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static boolean isIn(Lane lane, @Nullable StageId stage, @Nullable Team team) {
        return (stage == null || lane.stage().equals(stage)) && (team == null || lane.team() == team);
    }

    private static List<LocalDate> edges(@Nullable PlanDate date) {
        return date == null ? List.of() : List.of(date.firstDay(), date.lastDay());
    }

    private static Unit unit(LocalDate first, LocalDate last) {
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) + 1;
        if (months <= MOST_MONTHS) {
            return Unit.MONTH;
        }
        long quarters = IsoFields.QUARTER_YEARS.between(
                        DatePrecision.QUARTER.firstDay(first), DatePrecision.QUARTER.firstDay(last))
                + 1;
        return quarters <= MOST_QUARTERS ? Unit.QUARTER : Unit.YEAR;
    }

    private static List<Span> spans(Unit unit, LocalDate first, LocalDate last) {
        return Stream.iterate(
                        unit.around(first),
                        span -> !span.first().isAfter(last),
                        span -> unit.around(span.last().plusDays(1)))
                .toList();
    }

    private static void count(Item item, List<Span> spans, List<Integer> counts) {
        Period period = item.period();
        PlanDate end = period.end();
        PlanDate start = period.start();
        LocalDate last = end == null ? LocalDate.MAX : end.lastDay();
        LocalDate first = start == null ? LocalDate.MIN : item.kind() == Kind.MILESTONE ? last : start.firstDay();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (!last.isBefore(span.first()) && !first.isAfter(span.last())) {
                counts.set(i, counts.get(i) + 1);
            }
        }
    }

    private static List<Integer> zeros(int size) {
        return new ArrayList<>(Collections.nCopies(size, 0));
    }
}
