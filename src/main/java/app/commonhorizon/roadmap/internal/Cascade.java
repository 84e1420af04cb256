package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which items move along when an edit moves others, and where to. The timeline's {@code cascade.ts} follows the same rules,
 * and one set of test vectors ({@code cascade.json}) keeps both of one mind.
 *
 * <p>A link acts when the end of its earlier item changes. {@code push}: the later item moves later, as little as is needed,
 * when it would start before it may. {@code keep-gap}: the later item moves as far as that end did. {@code warn}: nothing. An
 * item with several such links goes where the latest of them wants it, and no cascade pulls it into a push link that held.
 * Items move as a whole: they keep their duration, and a date known only to the month, quarter or year moves by whole ones,
 * to the nearest for {@code keep-gap}, to the first that fits for {@code push}. An open end stays open.
 *
 * <p>What never moves along: an item whose dates the edit itself sets, one that is done or stopped, one without a start, and
 * one that would leave the years that a plan knows.
 */
final class Cascade {

    private final Function<ItemId, @Nullable Item> before;
    private final Function<ItemId, @Nullable Item> after;
    private final Set<ItemId> given;
    private final Map<ItemId, List<Link>> leaving = new HashMap<>();
    private final Map<ItemId, List<Link>> entering = new HashMap<>();
    private final Map<ItemId, Period> along = new LinkedHashMap<>();

    /**
     * @param before the items before the edit
     * @param after the items after the edit's own steps
     * @param links the links after the edit's own steps
     * @param given the items whose dates the edit itself sets
     */
    Cascade(
            Function<ItemId, @Nullable Item> before,
            Function<ItemId, @Nullable Item> after,
            Collection<Link> links,
            Set<ItemId> given) {
        this.before = before;
        this.after = after;
        this.given = given;
        for (Link link : links) {
            if (link.policy() != Link.Policy.WARN) {
                leaving.computeIfAbsent(link.from(), each -> new ArrayList<>()).add(link);
                entering.computeIfAbsent(link.to(), each -> new ArrayList<>()).add(link);
            }
        }
    }

    /** The items that move along, with the dates that they get, each after those that it follows. */
    Map<ItemId, Period> moves() {
        if (given.stream().noneMatch(leaving::containsKey)) {
            return Map.of();
        }
        Set<ItemId> woken = new HashSet<>();
        for (ItemId id : inOrder()) {
            if (woken.contains(id) && !given.contains(id)) {
                settle(id);
            }
            if (!Objects.equals(endBefore(id), endAfter(id))) {
                leaving.getOrDefault(id, List.of()).forEach(link -> woken.add(link.to()));
            }
        }
        return along;
    }

    /** All items with acting links, each after those before it; links never lead in a circle. */
    private List<ItemId> inOrder() {
        Map<ItemId, Integer> open = new HashMap<>();
        entering.forEach((item, links) -> open.put(item, links.size()));
        Deque<ItemId> ready = new ArrayDeque<>();
        leaving.keySet().stream().filter(item -> !open.containsKey(item)).forEach(ready::add);
        List<ItemId> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            ItemId item = ready.remove();
            order.add(item);
            for (Link link : leaving.getOrDefault(item, List.of())) {
                if (open.merge(link.to(), -1, Integer::sum) == 0) {
                    ready.add(link.to());
                }
            }
        }
        return order;
    }

    private void settle(ItemId id) {
        Item item = after.apply(id);
        if (item == null || item.status().isOver()) {
            return;
        }
        PlanDate start = item.period().start();
        int steps = start == null ? 0 : steps(item, start.firstDay());
        if (steps != 0) {
            try {
                along.put(id, shifted(item.period(), steps));
            } catch (DateTimeException e) {
                // It would leave the calendar, and so stays; its link is marked.
            }
        }
    }

    /** How many of its own units the item moves; the latest need decides. */
    private int steps(Item item, LocalDate start) {
        DatePrecision unit = precision(item.period());
        OptionalInt kept = OptionalInt.empty();
        int pushed = Integer.MIN_VALUE;
        for (Link link : entering.getOrDefault(item.id(), List.of())) {
            LocalDate end = endAfter(link.from());
            LocalDate was = endBefore(link.from());
            if (end == null) {
                continue;
            }
            if (link.policy() == Link.Policy.PUSH) {
                LocalDate may = link.earliestStart(end);
                // A link whose earlier item stands still only keeps this one from being pulled further into it.
                LocalDate bound = end.equals(was) && may.isAfter(start) ? start : may;
                pushed = Math.max(pushed, firstFit(start, bound, unit));
            } else if (was != null) {
                int near = nearest(start, ChronoUnit.DAYS.between(was, end), unit);
                kept = OptionalInt.of(Math.max(kept.orElse(near), near));
            }
        }
        return Math.max(kept.orElse(0), pushed);
    }

    private @Nullable LocalDate endBefore(ItemId id) {
        return end(before.apply(id));
    }

    private @Nullable LocalDate endAfter(ItemId id) {
        Period moved = along.get(id);
        return moved == null ? end(after.apply(id)) : end(moved);
    }

    private static @Nullable LocalDate end(@Nullable Item item) {
        return item == null ? null : end(item.period());
    }

    private static @Nullable LocalDate end(Period period) {
        PlanDate end = period.end();
        return end == null ? null : end.lastDay();
    }

    /** The coarser of the two dates' precisions: the unit in which the item moves. */
    private static DatePrecision precision(Period period) {
        PlanDate start = period.start();
        PlanDate end = period.end();
        DatePrecision first = start == null ? DatePrecision.DAY : start.precision();
        DatePrecision last = end == null ? DatePrecision.DAY : end.precision();
        return first.compareTo(last) > 0 ? first : last;
    }

    private static Period shifted(Period period, int steps) {
        DatePrecision unit = precision(period);
        return new Period(shifted(period.start(), steps, unit), shifted(period.end(), steps, unit));
    }

    private static @Nullable PlanDate shifted(@Nullable PlanDate date, int steps, DatePrecision unit) {
        return date == null ? null : new PlanDate(add(date.firstDay(), steps, unit), date.precision());
    }

    private static LocalDate add(LocalDate day, int steps, DatePrecision unit) {
        return unit == DatePrecision.DAY ? day.plusDays(steps) : day.plusMonths((long) steps * months(unit));
    }

    private static int months(DatePrecision unit) {
        return switch (unit) {
            case DAY -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    /** Whole units between the unit of one day and that of another. */
    private static int unitsBetween(LocalDate from, LocalDate to, DatePrecision unit) {
        int between = to.getYear() * 12 + to.getMonthValue() - from.getYear() * 12 - from.getMonthValue();
        return Math.floorDiv(between, months(unit));
    }

    /** The fewest units (of however few, also less than none) after which the start lies on or after this day. */
    private static int firstFit(LocalDate start, LocalDate day, DatePrecision unit) {
        if (unit == DatePrecision.DAY) {
            return (int) ChronoUnit.DAYS.between(start, day);
        }
        int steps = unitsBetween(start, day, unit);
        while (add(start, steps, unit).isBefore(day)) {
            steps++;
        }
        return steps;
    }

    /** The units that come nearest to a shift by so many days; of two as near the smaller one. */
    private static int nearest(LocalDate start, long days, DatePrecision unit) {
        if (unit == DatePrecision.DAY) {
            return (int) days;
        }
        int around = unitsBetween(start, start.plusDays(days), unit);
        return IntStream.rangeClosed(around - 1, around + 1)
                .boxed()
                .min(Comparator.comparingLong((Integer steps) ->
                                Math.abs(ChronoUnit.DAYS.between(start, add(start, steps, unit)) - days))
                        .thenComparingInt(Math::abs))
                .orElseThrow();
    }
}
