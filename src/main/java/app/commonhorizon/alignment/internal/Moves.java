package app.commonhorizon.alignment.internal;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps that bring an item into step. Dates stay as precise as they are, and an item stays as long as it is. */
final class Moves {

    private Moves() {}

    /** The period that begins on {@code day}, or with the first span of its precision that does not begin before. */
    static Period startingOn(Period period, LocalDate day) {
        PlanDate start = period.start();
        PlanDate end = period.end();
        if (start == null) {
            PlanDate first = PlanDate.of(day);
            return new Period(first, end == null || end.lastDay().isBefore(day) ? null : end);
        }
        PlanDate moved = notBefore(day, start.precision());
        PlanDate ends = end == null ? null : along(end, start.firstDay(), moved.firstDay());
        // Of coarse dates the one may come to lie before the other.
        if (ends != null && ends.lastDay().isBefore(moved.firstDay())) {
            ends = new PlanDate(moved.firstDay(), ends.precision());
        }
        return new Period(moved, ends);
    }

    /** The period that ends on {@code day}, or with the last span of its precision that does not end later. */
    static Period endingOn(Period period, LocalDate day) {
        PlanDate start = period.start();
        PlanDate end = period.end();
        if (end == null) {
            return new Period(start != null && start.firstDay().isAfter(day) ? null : start, PlanDate.of(day));
        }
        PlanDate moved = notAfter(day, end.precision());
        PlanDate starts = start == null ? null : along(start, end.lastDay(), moved.lastDay());
        if (starts != null && moved.lastDay().isBefore(starts.firstDay())) {
            starts = new PlanDate(moved.lastDay(), starts.precision());
        }
        return new Period(starts, moved);
    }

    private static PlanDate notBefore(LocalDate day, DatePrecision precision) {
        boolean fits = precision.firstDay(day).equals(day);
        return new PlanDate(fits ? day : precision.lastDay(day).plusDays(1), precision);
    }

    private static PlanDate notAfter(LocalDate day, DatePrecision precision) {
        boolean fits = precision.lastDay(day).equals(day);
        return new PlanDate(fits ? day : precision.firstDay(day).minusDays(1), precision);
    }

    /** {@code date} moved by as much as lies between the two days; of a coarse date, by the spans that come closest. */
    private static PlanDate along(PlanDate date, LocalDate from, LocalDate to) {
        if (date.precision() == DatePrecision.DAY) {
            return PlanDate.of(date.day().plusDays(ChronoUnit.DAYS.between(from, to)));
        }
        int length = switch (date.precision()) {
            case DAY, MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
        double months = ChronoUnit.DAYS.between(from, to) / (365.2425 / 12);
        return new PlanDate(date.day().plusMonths(Math.round(months / length) * length), date.precision());
    }

    /** The step that gives an item these dates. */
    static Op to(Item item, Period period) {
        return set(
                item,
                new Item(
                        item.id(),
                        item.kind(),
                        item.team(),
                        item.stage(),
                        item.title(),
                        period,
                        item.owner(),
                        item.status(),
                        item.summary(),
                        item.specification()));
    }

    /** The step that gives an item this status. */
    static Op to(Item item, Status status) {
        return set(item, "status", status.code());
    }

    /** The step that makes a person answer for an item. */
    static Op to(Item item, PersonId owner) {
        return set(item, "owner", owner.toString());
    }

    /** The step that sets one field of an item. */
    static Op set(Item item, String field, @Nullable String value) {
        Map<String, @Nullable String> before = new HashMap<>();
        before.put(field, item.fields().get(field));
        Map<String, @Nullable String> after = new HashMap<>();
        after.put(field, value);
        return Op.set(PlanType.ITEM.code(), item.id(), before, after);
    }

    private static Op set(Item before, Item after) {
        return Op.difference(PlanType.ITEM.code(), before.id(), before.fields(), after.fields());
    }
}
