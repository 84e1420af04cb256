package app.commonhorizon.exchange.internal.picture;

import java.util.List;

/**
 * The part of a band that stands on one page.
 *
 * @param continued whether it began on a page before
 * @param continues whether it goes on on the next page
 */
record Block(Band band, double top, double height, boolean continued, boolean continues, List<Strip> strips) {

    /** The part of a lane that stands on one page: its rows from {@code firstRow} up to but not with {@code endRow}. */
    record Strip(Lane lane, int firstRow, int endRow, double top, double height) {}

    double bottom() {
        return top + height;
    }
}
