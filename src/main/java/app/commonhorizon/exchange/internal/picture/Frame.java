package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.Paper;

/**
 * Where the parts of a page stand, in points.
 *
 * @param margin at each edge
 * @param size how large everything is drawn; 1 is the least that can be read on paper
 * @param laneAir height that each lane gets besides what it needs, to fill a page
 */
record Frame(double width, double height, double margin, double size, double laneAir) {

    /** Letters of titles in bars. */
    static final double BAR_TEXT = 7.4;
    /** The smallest letters but the avatars'. */
    static final double SMALL_TEXT = 6.4;

    static final double INITIALS = 6;

    private static final double ROW = 19;
    private static final double BAR = 15;
    private static final double LANE_TOP = 5;
    private static final double LANE_BOTTOM = 2;
    private static final double COLLAPSED = 16;
    private static final double LEFT = 122;
    private static final double HEADER = 34;
    private static final double CALENDAR = 50;
    private static final double FOOTER = 26;

    static Frame of(Paper paper, double size) {
        return new Frame(paper.width(), paper.height(), paper.margin(), size, 0);
    }

    /** The same with another page, and the lanes as close as they can be. */
    Frame on(double otherWidth, double otherHeight) {
        return new Frame(otherWidth, otherHeight, margin, size, 0);
    }

    Frame withLaneAir(double air) {
        return new Frame(width, height, margin, size, air);
    }

    Frame withHeight(double other) {
        return new Frame(width, other, margin, size, laneAir);
    }

    /** So many units at this size. */
    double u(double units) {
        return units * size;
    }

    double left() {
        return margin;
    }

    double right() {
        return width - margin;
    }

    double planX() {
        return margin + u(LEFT);
    }

    double planWidth() {
        return right() - planX();
    }

    double calendarTop() {
        return margin + u(HEADER);
    }

    double bodyTop() {
        return calendarTop() + u(CALENDAR);
    }

    double footerTop() {
        return height - margin - u(FOOTER) + u(8);
    }

    double bodyBottom() {
        return height - margin - u(FOOTER);
    }

    double bodyHeight() {
        return bodyBottom() - bodyTop();
    }

    /** The height of everything around the plan's own. */
    double chromeHeight() {
        return height - bodyHeight();
    }

    double rowHeight() {
        return u(ROW);
    }

    double barHeight() {
        return u(BAR);
    }

    double laneTop() {
        return u(LANE_TOP) + laneAir / 2;
    }

    double laneHeight(int rows) {
        return u(LANE_TOP + rows * ROW + LANE_BOTTOM) + laneAir;
    }

    double collapsedHeight() {
        return u(COLLAPSED);
    }
}
