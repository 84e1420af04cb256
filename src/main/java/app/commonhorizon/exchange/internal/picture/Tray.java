package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.roadmap.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * The items without dates as rows of chips, laid into a width.
 *
 * @param rows may be none
 */
record Tray(List<List<Chip>> rows) {

    /** What a chip's width has besides its title. */
    static final double PADDING = 12;

    private static final double GAP = 5;
    private static final double WIDEST = 190;

    /** Where a chip stands in its row, in points. */
    record Chip(Item item, double x, double width) {}

    static Tray of(Chart chart, Frame frame) {
        List<List<Chip>> rows = new ArrayList<>();
        double x = Double.MAX_VALUE;
        for (Item item : chart.tray()) {
            double text = Typeface.of(Weight.SEMIBOLD).width(chart.title(item), frame.u(Frame.BAR_TEXT));
            double width = Math.min(frame.u(WIDEST), text + frame.u(PADDING));
            if (x + width > frame.right()) {
                rows.add(new ArrayList<>());
                x = frame.planX() + frame.u(GAP);
            }
            rows.getLast().add(new Chip(item, x, width));
            x += width + frame.u(GAP);
        }
        return new Tray(rows);
    }
}
