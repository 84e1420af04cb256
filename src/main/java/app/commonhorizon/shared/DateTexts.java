package app.commonhorizon.shared;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How dates are written for whom a text is for: see {@link Languages#locale}. */
public final class DateTexts {

    private DateTexts() {}

    /** A plan date, no more precise than it is: "2 Nov 2026", "November 2026", "Q4 2026", "2026". */
    public static String of(PlanDate date) {
        return of(date.day(), date.precision());
    }

    /** The span of this precision that {@code day} lies in, as {@link #of(PlanDate)} writes it. */
    public static String of(LocalDate day, DatePrecision precision) {
        return switch (precision) {
            case DAY -> of(day);
            case MONTH -> formatted("MMMM uuuu", day);
            case QUARTER -> "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear();
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    /** A day: "2 Nov 2026", "Nov 2, 2026", "02.11.2026". */
    public static String of(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Languages.locale())
                .format(day);
    }

    /** The month that a day lies in, where there is little room: "Nov 2026". */
    public static String shortMonth(LocalDate day) {
        return formatted("MMM uuuu", day);
    }

    /** Whether the reader writes the month before the day. */
    public static boolean isMonthFirst() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, Languages.locale())
                .startsWith("M");
    }

    private static String formatted(String pattern, LocalDate day) {
        Locale locale = Languages.locale();
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
