package app.commonhorizon.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plan date, as exactly as it is known: a day, or only its month, quarter or year.
 *
 * @param day the first day of the span that is meant; with {@link DatePrecision#DAY} the day itself
 * @param precision how much of {@code day} is known
 */
public record PlanDate(LocalDate day, DatePrecision precision) {

    /** Plans reach from here … */
    public static final int FIRST_YEAR = 1990;
    /** … to here; other years are taken for slips of the keyboard. */
    public static final int LAST_YEAR = 2199;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /**
     * Moves {@code day} to the first day of its span.
     *
     * @throws DateTimeException if the year is outside {@link #FIRST_YEAR} to {@link #LAST_YEAR}
     */
    public PlanDate {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("The year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        day = precision.firstDay(day);
    }

    /** Exactly this day. */
    public static PlanDate of(LocalDate day) {
        return new PlanDate(day, DatePrecision.DAY);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws DateTimeException if the text is none of {@code 2026-11-02}, {@code 2026-11}, {@code 2026-Q4} and
     *     {@code 2026}, or names a day that does not exist
     */
    public static PlanDate parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(
                    "“" + abbreviated(text) + "” is not a date such as 2026-11-02, 2026-11 or 2026-Q4.");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            int quarter = Integer.parseInt(matcher.group(2));
            return new PlanDate(day(text, year, quarter * 3 - 2, 1), DatePrecision.QUARTER);
        }
        if (matcher.group(3) == null) {
            return new PlanDate(day(text, year, 1, 1), DatePrecision.YEAR);
        }
        int month = Integer.parseInt(matcher.group(3));
        String dayOfMonth = matcher.group(4);
        return dayOfMonth == null
                ? new PlanDate(day(text, year, month, 1), DatePrecision.MONTH)
                : of(day(text, year, month, Integer.parseInt(dayOfMonth)));
    }

    /** As {@link LocalDate#of}, whose own messages are for programmers. */
    private static LocalDate day(String text, int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no " + text + " in the calendar.", e);
        }
    }

    /** Like {@link #parse}, null for null. */
    public static @Nullable PlanDate parseOrNull(@Nullable String text) {
        return text == null ? null : parse(text);
    }

    /** The first day that is meant: the day on which something that starts then starts at the earliest. */
    public LocalDate firstDay() {
        return day;
    }

    /** The last day that is meant, inclusive: the day on which something that ends then ends at the latest. */
    public LocalDate lastDay() {
        return precision.lastDay(day);
    }

    /** The canonical form: {@code 2026-11-02}, {@code 2026-11}, {@code 2026-Q4} or {@code 2026}. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
