package app.commonhorizon.alignment.internal;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many items one team has at once, day by day. Counted is what has to be worked on: pilots and scaling tasks that are
 * neither done nor stopped, on each day from the first to the last that they may take. An item of which only one date is known
 * counts on the days of that date. Adding and removing an item costs as much as it is long, however many others there are.
 */
final class Load {

    /** By month, counted from year 0: how many items on each of its days. Months without any are left out. */
    private final SortedMap<Integer, int[]> months = new TreeMap<>();

    /** The number of the month that a day lies in, as in {@link #months()}. */
    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** The first day of the month of this number. */
    static LocalDate firstDay(int month) {
        return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    }

    /** Whether an item counts at all. */
    static boolean counts(Item item) {
        return item.kind() != Kind.MILESTONE
                && item.status() != Status.DONE
                && item.status() != Status.STOPPED
                && !item.period().isUndated();
    }

    void add(Item item) {
        count(item, 1);
    }

    void remove(Item item) {
        count(item, -1);
    }

    /** The months in which there is something, in order, each with the number of items on each of its days. */
    SortedMap<Integer, int[]> months() {
        return months;
    }

    private void count(Item item, int by) {
        if (!counts(item)) {
            return;
        }
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        LocalDate first = start != null ? start.firstDay() : end == null ? LocalDate.MAX : end.firstDay();
        LocalDate last = end != null ? end.lastDay() : start == null ? LocalDate.MIN : start.lastDay();
        for (LocalDate day = first; !day.isAfter(last); ) {
            LocalDate monthEnds = day.withDayOfMonth(day.lengthOfMonth());
            LocalDate until = last.isBefore(monthEnds) ? last : monthEnds;
            count(month(day), day.getDayOfMonth() - 1, until.getDayOfMonth(), by);
            day = monthEnds.plusDays(1);
        }
    }

    private void count(int month, int from, int to, int by) {
        int[] days = months.computeIfAbsent(month, key -> new int[31]);
        boolean any = false;
        for (int i = 0; i < days.length; i++) {
            if (i >= from && i < to) {
                days[i] += by;
            }
            any |= days[i] != 0;
        }
        if (!any) {
            months.remove(month);
        }
    }
}
