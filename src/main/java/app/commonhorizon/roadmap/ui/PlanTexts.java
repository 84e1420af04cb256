package app.commonhorizon.roadmap.ui;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.PlanDate;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How plan dates are written for people. */
final class PlanTexts {

    private PlanTexts() {}

    /** A plan date from its canonical form, no more precise than it is. */
    static String date(String canonical) {
        return date(PlanDate.parse(canonical));
    }

    /** A plan date, no more precise than it is. */
    static String date(PlanDate date) {
        return switch (date.precision()) {
            case DAY ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(date.day());
            case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", locale()).format(date.day());
            case QUARTER ->
                "Q" + date.day().get(IsoFields.QUARTER_OF_YEAR) + " "
                        + date.day().getYear();
            case YEAR -> String.valueOf(date.day().getYear());
        };
    }

    /** Whether this person writes the month before the day. */
    static boolean isMonthFirst() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale())
                .startsWith("M");
    }

    /** The browser's locale, as far as it is one of the language that the rest of the page speaks. */
    private static Locale locale() {
        UI ui = UI.getCurrent();
        // Not the screen's own locale: without translations that is the server's.
        Locale browser = ui == null ? Locale.UK : ui.getSession().getBrowser().getLocale();
        return browser.getLanguage().equals("en") ? browser : Locale.UK;
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
