package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PlanDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Plan dates and how far apart they are, in words. */
final class DateWords {

    private DateWords() {}

    /** The first of two dates, without its year where the second, which follows in the sentence, says the same one. */
    static String before(PlanDate date, PlanDate next) {
        boolean bareMonth = date.precision() == DatePrecision.MONTH
                && next.precision() == DatePrecision.MONTH
                && date.day().getYear() == next.day().getYear();
        return bareMonth
                ? DateTimeFormatter.ofPattern("LLLL", Languages.locale()).format(date.day())
                : DateTexts.of(date);
    }

    /** A plan date in canonical form, in words; "no date" for null. */
    static String of(@Nullable String canonical) {
        PlanDate date = PlanDate.parseOrNull(canonical);
        return date == null ? text("history.told.no-date") : DateTexts.of(date);
    }

    /** By how much the second date is later: "+13 weeks", "−3 days". Dates of months and coarser are compared by their firsts. */
    static String shift(PlanDate from, PlanDate to) {
        return shift(days(from, to));
    }

    /** So many days as a difference: "+13 weeks", "−3 days"; "±0" for none. */
    static String shift(long days) {
        long size = Math.abs(days);
        String amount =
                size < 14 ? text("history.told.days", size) : text("history.told.weeks", Math.round(size / 7.0));
        return days == 0 ? "±0" : (days > 0 ? "+" : "−") + amount;
    }

    /** How many days later the second date is. */
    static long days(PlanDate from, PlanDate to) {
        return ChronoUnit.DAYS.between(from.firstDay(), to.firstDay());
    }

    /** From one date to another, each as precise as it is known; either may be missing. */
    static String span(@Nullable PlanDate start, @Nullable PlanDate end) {
        if (start == null) {
            return end == null ? text("history.told.no-date") : text("history.told.until", DateTexts.of(end));
        }
        if (end == null) {
            return text("history.told.from", DateTexts.of(start));
        }
        return start.equals(end) ? DateTexts.of(start) : DateTexts.of(start) + " – " + DateTexts.of(end);
    }
}
