package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Chart.Days;

/** Days and where they begin on the page, in points. */
record DayScale(Days days, double left, double width) {

    double perDay() {
        return width / days.count();
    }

    /** Where a day begins; days out of sight lie out of the plan. */
    double x(double day) {
        return left + (day - days.first()) * perDay();
    }

    double right() {
        return left + width;
    }

    /** {@link #within(double)} for the beginning of a day. */
    double within(long day) {
        return within((double) day);
    }

    /** {@link #x} for what is in sight, the plan's edge for what is not. */
    double within(double day) {
        return Math.clamp(x(day), left, right());
    }
}
