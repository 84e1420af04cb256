package app.commonhorizon.pilots.ui;

import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import org.jspecify.annotations.Nullable;

/** Dates of items, where there is little room. */
final class Dates {

    private Dates() {}

    /** "5 Apr 2027 – 24 Sep 2027"; three dots for a date that is not known, one date where both are the same. */
    static String of(Period period) {
        PlanDate start = period.start();
        return start != null && start.equals(period.end())
                ? DateTexts.of(start)
                : word(start) + " – " + word(period.end());
    }

    private static String word(@Nullable PlanDate date) {
        return date == null ? "…" : DateTexts.of(date);
    }
}
