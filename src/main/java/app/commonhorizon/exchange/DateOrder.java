package app.commonhorizon.exchange;

/** What comes first in a date such as 03/04/2026. */
public enum DateOrder {
    DAY_FIRST("Day first (31/12/2026)"),
    MONTH_FIRST("Month first (12/31/2026)");

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    /** The name for people, with an example. */
    public String label() {
        return label;
    }
}
