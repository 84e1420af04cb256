package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.ImportNote;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How rows and counts are written in the preview. */
final class PreviewTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private PreviewTexts() {}

    /** A date as exactly as it is known; a dash for none. */
    static String date(@Nullable PlanDate date) {
        if (date == null) {
            return "–";
        }
        return switch (date.precision()) {
            case DAY -> DAY.format(date.day());
            case MONTH -> MONTH.format(date.day());
            case QUARTER ->
                "Q" + date.day().get(IsoFields.QUARTER_OF_YEAR) + " "
                        + date.day().getYear();
            case YEAR -> String.valueOf(date.day().getYear());
        };
    }

    /** Where an item without dates goes. */
    static String start(Period period) {
        return period.isUndated() ? "Tray" : date(period.start());
    }

    /** What is the matter with a row, its first problem before its first remark; empty if nothing. */
    static String matter(ImportRow row) {
        return row.notes().stream()
                .min((a, b) -> a.severity().compareTo(b.severity()))
                .map(note -> sign(note) + note.sentence())
                .orElse("");
    }

    /** A count with its noun, which takes an s for many. */
    static String count(int number, String noun) {
        return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
    }

    /** Colour is never the only sign. */
    private static String sign(ImportNote note) {
        return note.severity() == ImportNote.Severity.PROBLEM ? "⚠ " : "";
    }
}
