package app.commonhorizon.exchange.internal;

import app.commonhorizon.exchange.DateOrder;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.PlanDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people and programs write them, with exactly the precision that was written: "March CY2026" is a month,
 * not its first day.
 */
final class DateText {

    private static final int LONGEST = 60;
    private static final Set<String> UNDECIDED = Set.of(
            "-",
            "–",
            "—",
            "?",
            "n/a",
            "na",
            "none",
            "null",
            "nil",
            "tbd",
            "tba",
            "tbc",
            "t.b.d.",
            "open",
            "unknown",
            "later",
            "offen",
            "unbekannt",
            "keine",
            "später",
            "noch offen",
            "k.a.",
            "to be decided",
            "to be defined",
            "not set",
            "not planned");

    private static final String CY = "(?:cy\\s?)?";
    private static final String YEAR = CY + "['’]?(\\d{4}|\\d{2})";
    private static final String YEAR4 = CY + "(\\d{4})";
    private static final String GAP = "[\\s./,-]*";
    private static final String TIME = "(?:(?:,?\\s+|t)\\d{1,2}:\\d{2}.*)?";
    private static final String MONTH = "(\\p{L}{3,})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|\\.)?";

    private record Form(Pattern pattern, BiFunction<Matcher, DateOrder, @Nullable DateSpan> reading) {}

    private static final List<Form> FORMS = List.of(
            form("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME, m -> day(m.group(1), m.group(3), m.group(4))),
            form("(\\d{4})(\\d{2})(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            form("(\\d{4})[-/.](\\d{1,2})", m -> month(m.group(1), m.group(2))),
            form("(\\d{1,2})[-/.](\\d{4})", m -> month(m.group(2), m.group(1))),
            new Form(pattern("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})" + TIME), DateText::numeric),
            form("q" + GAP + "([1-4])" + GAP + YEAR, m -> quarter(m.group(2), m.group(1))),
            form(YEAR4 + GAP + "q\\s?([1-4])", m -> quarter(m.group(1), m.group(2))),
            form("([1-4])\\s?q" + GAP + YEAR, m -> quarter(m.group(2), m.group(1))),
            form("([1-4])(?:\\.|st|nd|rd|th)?\\s*quart(?:al|er)" + GAP + YEAR, m -> quarter(m.group(2), m.group(1))),
            form("quart(?:al|er)\\s*([1-4])" + GAP + YEAR, m -> quarter(m.group(2), m.group(1))),
            form("h" + GAP + "([12])" + GAP + YEAR, m -> half(m.group(2), m.group(1))),
            form(YEAR4 + GAP + "h\\s?([12])", m -> half(m.group(1), m.group(2))),
            form("([12])\\s?h" + GAP + YEAR, m -> half(m.group(2), m.group(1))),
            form("([12])(?:\\.|st|nd)?\\s*(?:halbjahr|half)" + GAP + YEAR, m -> half(m.group(2), m.group(1))),
            form(YEAR4, m -> new DateSpan(new PlanDate(LocalDate.of(year(m.group(1)), 1, 1), DatePrecision.YEAR))),
            form(MONTH + "[\\s./,-]*" + YEAR, m -> month(m.group(2), named(m.group(1)))),
            form(YEAR4 + "[\\s./,-]*" + MONTH, m -> month(m.group(1), named(m.group(2)))),
            form(
                    DAY + "[\\s/-]*" + MONTH + "[\\s/,-]*" + YEAR + TIME,
                    m -> day(m.group(3), named(m.group(2)), m.group(1))),
            form(MONTH + "\\s*" + DAY + ",?\\s+" + YEAR4 + TIME, m -> day(m.group(3), named(m.group(1)), m.group(2))),
            form(
                    "\\p{L}{2,}\\.?,?\\s+" + DAY + "\\s+" + MONTH + "\\s+" + YEAR4 + ".*",
                    m -> day(m.group(3), named(m.group(2)), m.group(1))));

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?!\\d).*");

    private DateText() {}

    /** Whether the text only says that there is no date yet. */
    static boolean isUndecided(String text) {
        return text.isBlank() || UNDECIDED.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What the text means; empty if it is none of the known forms, or a day that does not exist, or outside the years that
     * plans reach.
     *
     * @param order which of two readings to take where both are possible; one that is possible only in the other order is
     *     read in that
     */
    static Optional<DateSpan> read(String text, DateOrder order) {
        String plain = text.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST || plain.length() < 4 || plain.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(plain);
            if (matcher.matches()) {
                try {
                    DateSpan span = form.reading().apply(matcher, order);
                    if (span != null) {
                        return Optional.of(span);
                    }
                } catch (DateTimeException e) {
                    // Has the form of a date, but there is no such day; perhaps another form fits.
                }
            }
        }
        return Optional.empty();
    }

    /** The order in which alone this text is a date; null if both are possible, or it is no such text at all. */
    static @Nullable DateOrder provenOrder(String text) {
        Matcher matcher = SLASHED.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        if (first > 12 && second <= 12) {
            return DateOrder.DAY_FIRST;
        }
        return second > 12 && first <= 12 ? DateOrder.MONTH_FIRST : null;
    }

    /** Whether the text is a date that means two different days, depending on the order. */
    static boolean isAmbiguous(String text) {
        Matcher matcher = SLASHED.matcher(text.strip());
        return matcher.matches()
                && provenOrder(text) == null
                && Integer.parseInt(matcher.group(1)) != Integer.parseInt(matcher.group(3))
                && read(text, DateOrder.DAY_FIRST).isPresent();
    }

    private static Form form(String regex, Function<Matcher, @Nullable DateSpan> reading) {
        return new Form(pattern(regex), (matcher, order) -> reading.apply(matcher));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex);
    }

    /** Dots are written where the day comes first; elsewhere the order decides, unless only one is possible. */
    private static DateSpan numeric(Matcher m, DateOrder order) {
        DateOrder proven = provenOrder(m.group());
        boolean dayFirst = m.group(2).equals(".") || (proven == null ? order : proven) == DateOrder.DAY_FIRST;
        return dayFirst ? day(m.group(4), m.group(3), m.group(1)) : day(m.group(4), m.group(1), m.group(3));
    }

    private static DateSpan day(String year, String month, String day) {
        return new DateSpan(PlanDate.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day))));
    }

    private static DateSpan month(String year, String month) {
        return new DateSpan(new PlanDate(LocalDate.of(year(year), Integer.parseInt(month), 1), DatePrecision.MONTH));
    }

    private static DateSpan quarter(String year, String quarter) {
        return new DateSpan(quarterOf(year(year), Integer.parseInt(quarter)));
    }

    /** The plan knows no half-years: one starts with its first and ends with its last quarter. */
    private static DateSpan half(String year, String half) {
        int last = Integer.parseInt(half) * 2;
        return new DateSpan(quarterOf(year(year), last - 1), quarterOf(year(year), last));
    }

    private static PlanDate quarterOf(int year, int quarter) {
        return new PlanDate(LocalDate.of(year, quarter * 3 - 2, 1), DatePrecision.QUARTER);
    }

    /** The number of the month; "0", which is none, for an unknown name. */
    private static String named(String month) {
        return String.valueOf(Months.number(month));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }
}
