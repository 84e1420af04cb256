package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words in drawings, in the language and the date formats of one reader. */
record PictureTexts(Locale locale) {

    /** The text {@code exchange.picture.<key>}, printable. */
    String text(String key, @Nullable Object... args) {
        return Typeface.printable(Texts.text(locale, "exchange.picture." + key, args));
    }

    String kind(Kind kind) {
        return text("kind." + kind.code());
    }

    String team(Team team) {
        return text("team." + team.code());
    }

    String status(Status status) {
        return text("status." + status.code());
    }

    String day(LocalDate day) {
        return Typeface.printable(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day));
    }

    /** A day in the way of {@code pattern}, whose letters are those of {@link DateTimeFormatter}. */
    String day(String pattern, LocalDate day) {
        return Typeface.printable(DateTimeFormatter.ofPattern(pattern, locale).format(day));
    }

    String quarter(LocalDate day) {
        return text("quarter", day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** A plan date, no more precise than it is. */
    String date(PlanDate date) {
        return switch (date.precision()) {
            case DAY -> day(date.day());
            case MONTH -> day("LLLL uuuu", date.day());
            case QUARTER -> quarter(date.day()) + " " + date.day().getYear();
            case YEAR -> String.valueOf(date.day().getYear());
        };
    }

    /** When an item is planned. */
    String period(Item item) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        if (start == null) {
            return end == null ? text("undated") : text("until", date(end));
        }
        if (end == null) {
            return text("from", date(start));
        }
        return start.equals(end) ? date(start) : date(start) + " – " + date(end);
    }

    /** A number of days in the coarsest telling unit. */
    String length(long days) {
        return days < 14 ? text("days", days) : text("weeks", Math.round(days / 7.0));
    }
}
