package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ImportNote;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import org.jspecify.annotations.Nullable;

/** How rows and counts are written in the preview. */
final class PreviewTexts {

    private PreviewTexts() {}

    /** A date as exactly as it is known; a dash for none. */
    static String date(@Nullable PlanDate date) {
        if (date == null) {
            return "–";
        }
        return date.precision() == DatePrecision.MONTH ? DateTexts.shortMonth(date.day()) : DateTexts.of(date);
    }

    /** Where an item without dates goes. */
    static String start(Period period) {
        return period.isUndated() ? text("exchange.preview.tray") : date(period.start());
    }

    /** What is the matter with a row, its first problem before its first remark; empty if nothing. */
    static String matter(ImportRow row) {
        return row.notes().stream()
                .min((a, b) -> a.severity().compareTo(b.severity()))
                .map(note -> sign(note) + note.sentence())
                .orElse("");
    }

    /** Colour is never the only sign. */
    private static String sign(ImportNote note) {
        return note.severity() == ImportNote.Severity.PROBLEM ? "⚠ " : "";
    }
}
