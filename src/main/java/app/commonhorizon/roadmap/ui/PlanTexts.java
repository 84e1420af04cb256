package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How plan dates are written for people. */
final class PlanTexts {

    private PlanTexts() {}

    /** A plan date from its canonical form, no more precise than it is. */
    static String date(String canonical) {
        return DateTexts.of(PlanDate.parse(canonical));
    }

    /** When an item is planned, in words: "2 Nov 2026 – 29 Jan 2027 · 13 weeks". */
    static String period(Item item) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        if (start == null) {
            return end == null ? text("roadmap.period.none") : text("roadmap.period.until", DateTexts.of(end));
        }
        if (end == null) {
            return text("roadmap.period.from", DateTexts.of(start));
        }
        return start.equals(end)
                ? DateTexts.of(start)
                : DateTexts.of(start) + " – " + DateTexts.of(end) + " · " + length(start.firstDay(), end.lastDay());
    }

    private static String length(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days < 14 ? text("roadmap.period.days", days) : text("roadmap.period.weeks", Math.round(days / 7.0));
    }
}
