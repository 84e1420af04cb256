package app.commonhorizon.exchange.internal.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The two rows of dates over a plan: coarse columns above fine ones, as the room for a day allows. */
final class Calendar {

    /** The columns of one row. */
    enum Unit {
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** One column; {@code index} counts those of its unit without gaps, for alternating shades. */
    record Column(LocalDate first, LocalDate next, long index) {}

    private final Unit upper;
    private final Unit lower;
    private final DayOfWeek weekStart;

    /** @param unitsPerDay how wide a day is, in units of the drawing's size */
    Calendar(double unitsPerDay, Locale locale) {
        this.lower = unitsPerDay >= 3.6
                ? Unit.WEEK
                : unitsPerDay >= 0.42 ? Unit.MONTH : unitsPerDay >= 0.14 ? Unit.QUARTER : Unit.YEAR;
        this.upper = switch (lower) {
            case WEEK -> Unit.MONTH;
            case MONTH -> Unit.QUARTER;
            case QUARTER, YEAR -> Unit.YEAR;
        };
        this.weekStart = WeekFields.of(locale).getFirstDayOfWeek();
    }

    List<Column> upper(Chart.Days days) {
        return columns(upper, days);
    }

    List<Column> lower(Chart.Days days) {
        return columns(lower, days);
    }

    String upperLabel(Column column, PictureTexts texts) {
        return switch (upper) {
            case MONTH, WEEK -> texts.day("LLLL uuuu", column.first());
            case QUARTER -> texts.quarter(column.first()) + " " + column.first().getYear();
            case YEAR -> String.valueOf(column.first().getYear());
        };
    }

    /** The fine column's names from the longest to the shortest; the first that fits is shown. */
    List<String> lowerLabels(Column column, PictureTexts texts) {
        LocalDate first = column.first();
        return switch (lower) {
            case WEEK -> List.of(texts.day(texts.text("day-month"), first), String.valueOf(first.getDayOfMonth()));
            case MONTH -> List.of(texts.day("LLL", first), texts.day("LLLLL", first));
            case QUARTER -> List.of(texts.quarter(first));
            case YEAR -> List.of();
        };
    }

    private List<Column> columns(Unit unit, Chart.Days days) {
        List<Column> columns = new ArrayList<>();
        LocalDate day = floor(LocalDate.ofEpochDay(days.first()), unit);
        while (day.toEpochDay() <= days.last()) {
            LocalDate next = switch (unit) {
                case WEEK -> day.plusWeeks(1);
                case MONTH -> day.plusMonths(1);
                case QUARTER -> day.plusMonths(3);
                case YEAR -> day.plusYears(1);
            };
            columns.add(new Column(day, next, index(day, unit)));
            day = next;
        }
        return columns;
    }

    private LocalDate floor(LocalDate day, Unit unit) {
        return switch (unit) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static long index(LocalDate day, Unit unit) {
        long months = day.getYear() * 12L + day.getMonthValue() - 1;
        return switch (unit) {
            case WEEK -> Math.floorDiv(day.toEpochDay(), 7);
            case MONTH -> months;
            case QUARTER -> months / 3;
            case YEAR -> day.getYear();
        };
    }
}
