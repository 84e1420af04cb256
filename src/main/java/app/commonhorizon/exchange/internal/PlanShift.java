package app.commonhorizon.exchange.internal;

import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;

/**
 * Moves a plan that was written for one day so that it fits another: by whole weeks, so that Mondays stay Mondays. A date
 * of which only the month, quarter or year is known moves by as many of those as come closest.
 *
 * @param weeks how far; negative moves into the past
 */
record PlanShift(long weeks) {

    private static final double DAYS_OF_MONTH = 365.2425 / 12;

    /** The shift that brings {@code written} as near to {@code today} as whole weeks can: at most three days off. */
    static PlanShift between(LocalDate written, LocalDate today) {
        return new PlanShift(Math.round((today.toEpochDay() - written.toEpochDay()) / 7.0));
    }

    /** {@code date} moved; as precise as it was. */
    PlanDate move(PlanDate date) {
        LocalDate first = date.firstDay();
        LocalDate moved = switch (date.precision()) {
            case DAY -> first.plusWeeks(weeks);
            case MONTH -> first.plusMonths(spans(1));
            case QUARTER -> first.plusMonths(3 * spans(3));
            case YEAR -> first.plusMonths(12 * spans(12));
        };
        return new PlanDate(moved, date.precision());
    }

    /** How many spans of so many months come closest to the shift. */
    private long spans(int months) {
        return Math.round(weeks * 7 / (months * DAYS_OF_MONTH));
    }
}
