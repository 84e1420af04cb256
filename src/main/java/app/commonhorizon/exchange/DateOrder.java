package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

/** What comes first in a date such as 03/04/2026. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** The name for people, with an example. */
    public String label() {
        return text(this == DAY_FIRST ? "exchange.order.day-first" : "exchange.order.month-first");
    }
}
