package app.commonhorizon.shared.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What date pickers say to the person at the screen: names of months and days, the first day of the week, and how a date is
 * written. Vaadin's picker writes names of months into its field in English only, so the German forms are of figures.
 */
public final class DatePickerTexts {

    private static final int DAYS = 7;

    private DatePickerTexts() {}

    /** For dates of this precision; days may be typed in a few other ways too. */
    public static DatePickerI18n of(DatePrecision precision) {
        Locale locale = Languages.locale();
        DatePickerI18n texts = new DatePickerI18n();
        texts.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        texts.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale));
        texts.setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale));
        texts.setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS);
        texts.setToday(text("shared.date.today"));
        texts.setCancel(text("shared.date.cancel"));
        setFormats(texts, precision, locale.getLanguage().equals(Locale.GERMAN.getLanguage()));
        texts.setBadInputErrorMessage(text("shared.date.bad", example(precision)));
        return texts;
    }

    /** A date as it may be typed. */
    public static String example(DatePrecision precision) {
        return switch (precision) {
            case DAY -> text(DateTexts.isMonthFirst() ? "shared.date.example-month-first" : "shared.date.example-day");
            case MONTH -> text("shared.date.example-month");
            case QUARTER -> text("shared.date.example-quarter");
            case YEAR -> text("shared.date.example-year");
        };
    }

    /** Sunday first, as the picker counts them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }

    private static void setFormats(DatePickerI18n texts, DatePrecision precision, boolean german) {
        switch (precision) {
            case DAY -> setDayFormats(texts, german);
            case MONTH -> {
                if (german) {
                    texts.setDateFormats("MM.yyyy", "M/yyyy", "yyyy-MM", "yyyy-MM-dd");
                } else {
                    texts.setDateFormats("MMM yyyy", "MMMM yyyy", "yyyy-MM", "M/yyyy", "yyyy-MM-dd");
                }
            }
            case QUARTER -> texts.setDateFormats("QQQ yyyy", "yyyy-QQQ", "yyyy-MM-dd");
            case YEAR -> texts.setDateFormats("yyyy", "yyyy-MM-dd");
        }
    }

    private static void setDayFormats(DatePickerI18n texts, boolean german) {
        if (german) {
            texts.setDateFormats("dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yyyy");
        } else if (DateTexts.isMonthFirst()) {
            texts.setDateFormats("MMM d, yyyy", "yyyy-MM-dd", "M/d/yyyy", "MMMM d, yyyy", "d MMM yyyy");
        } else {
            texts.setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d MMMM yyyy");
        }
    }
}
