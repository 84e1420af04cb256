package app.commonhorizon.roadmap.ui;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How plan dates are written for people. */
final class PlanTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private PlanTexts() {}

    /** A plan date from its canonical form, no more precise than it is. */
    static String date(String canonical) {
        return date(PlanDate.parse(canonical));
    }

    /** A plan date, no more precise than it is. */
    static String date(PlanDate date) {
        return switch (date.precision()) {
            case DAY -> DAY.format(date.day());
            case MONTH -> MONTH.format(date.day());
            case QUARTER ->
                "Q" + date.day().get(IsoFields.QUARTER_OF_YEAR) + " "
                        + date.day().getYear();
            case YEAR -> String.valueOf(date.day().getYear());
        };
    }

    /** When an item is planned, in words: "2 Nov 2026 – 29 Jan 2027 · 13 weeks". */
    static String period(Item item) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        if (start == null) {
            return end == null ? "Not placed yet" : "until " + date(end);
        }
        if (end == null) {
            return "from " + date(start) + ", end open";
        }
        return start.equals(end)
                ? date(start)
                : date(start) + " – " + date(end) + " · " + length(start.firstDay(), end.lastDay());
    }

    private static String length(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 14) {
            return days == 1 ? "1 day" : days + " days";
        }
        long weeks = Math.round(days / 7.0);
        return weeks + " weeks";
    }
}
