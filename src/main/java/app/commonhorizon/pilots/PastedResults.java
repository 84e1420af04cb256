package app.commonhorizon.pilots;

import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PlanDate;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two columns of a spreadsheet, days and values, as somebody pasted them. Days and numbers are read as the person writes
 * them, and as ISO dates. Pure.
 *
 * @param values by day, in the order of the lines; of two lines for one day the later one counts
 * @param unread the lines that are not understood; the first line is taken for headings if it is not
 */
public record PastedResults(Map<LocalDate, BigDecimal> values, List<String> unread) {

    private static final Pattern COLUMNS = Pattern.compile("\\t|;|\\s{2,}");
    private static final Pattern LAST_SPACE = Pattern.compile("\\s+(?=\\S+$)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern FIRST_GROUP = Pattern.compile("-?[1-9]\\d{0,2}");
    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Zs}'’%€$£]");

    /** Reads a text for the person whose language is being spoken. */
    public static PastedResults read(String text) {
        Map<LocalDate, BigDecimal> values = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        List<DateTimeFormatter> formats = formats();
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String[] columns = columns(line);
            Optional<LocalDate> day = day(columns[0], formats);
            Optional<BigDecimal> value = columns.length < 2 ? Optional.empty() : number(columns[1]);
            if (day.isPresent() && value.isPresent()) {
                values.put(day.get(), value.get());
            } else if (i > 0 || day.isPresent()) {
                unread.add(line);
            }
        }
        return new PastedResults(values, unread);
    }

    private static String[] columns(String line) {
        String[] columns = COLUMNS.split(line);
        if (columns.length < 2) {
            columns = LAST_SPACE.split(line);
        }
        return Arrays.stream(columns).map(String::strip).toArray(String[]::new);
    }

    /** A day as the person writes it: "2026-11-02", "02.11.2026", "2 Nov 2026", and "11/2/2026" where the month comes first. */
    public static Optional<LocalDate> day(String text) {
        return day(text, formats());
    }

    private static Optional<LocalDate> day(String text, List<DateTimeFormatter> formats) {
        return formats.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static List<DateTimeFormatter> formats() {
        Locale locale = Languages.locale();
        String slashed = DateTexts.isMonthFirst() ? "M/d/" : "d/M/";
        return Stream.of(
                        "uuuu-M-d",
                        "d.M.uuuu",
                        "d.M.uu",
                        slashed + "uuuu",
                        slashed + "uu",
                        "d MMM uuuu",
                        "d MMMM uuuu",
                        "d. MMMM uuuu",
                        "MMM d, uuuu")
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(locale)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            boolean likely = day.getYear() >= PlanDate.FIRST_YEAR && day.getYear() <= PlanDate.LAST_YEAR;
            return likely ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number as the person writes it, with or without a unit sign: "1,240.5", "1.240,5", "8 %". */
    public static Optional<BigDecimal> number(String text) {
        String bare = AROUND.matcher(text).replaceAll("").replace('\u2212', '-');
        char point = decimalPoint(bare);
        String plain = bare.replace(point == ',' ? "." : ",", "").replace(point, '.');
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /**
     * Where both signs stand, the last one; else the one of the reader's language, unless it cannot be. What does not begin
     * with one to three digits, the first no nought, is in no groups of thousands.
     */
    private static char decimalPoint(String number) {
        int comma = number.lastIndexOf(',');
        int dot = number.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            return comma > dot ? ',' : '.';
        }
        char own = DecimalFormatSymbols.getInstance(Languages.locale()).getDecimalSeparator() == ',' ? ',' : '.';
        char only = comma >= 0 ? ',' : '.';
        int at = Math.max(comma, dot);
        boolean groups = at >= 0
                && number.length() - at - 1 == 3
                && FIRST_GROUP
                        .matcher(number.substring(0, number.indexOf(only)))
                        .matches()
                && (only != own || number.indexOf(only) != at);
        return groups ? (only == ',' ? '.' : ',') : only;
    }
}
