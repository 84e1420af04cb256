package app.commonhorizon.exchange.internal;

import app.commonhorizon.shared.PlanDate;

/**
 * What a text says about a date. The two differ only where the plan has no word for the span, as for a half-year.
 *
 * @param asStart what it means as a start
 * @param asEnd what it means as an end
 */
record DateSpan(PlanDate asStart, PlanDate asEnd) {

    DateSpan(PlanDate date) {
        this(date, date);
    }
}
