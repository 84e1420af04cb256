package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Block.Strip;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays bands on pages from top to bottom: whole where that does not waste much of a page, else cut between lanes, and a lane
 * that is too tall between its rows.
 */
final class Pagination {

    /** A band or lane is kept whole if no more of a page than this stays empty by that. */
    private static final double WASTE = 0.45;

    private final Frame frame;
    private final List<List<Block>> pages = new ArrayList<>();
    private List<Block> page = new ArrayList<>();
    private double y;

    private Pagination(Frame frame) {
        this.frame = frame;
        this.y = frame.bodyTop();
    }

    /** The blocks of each page; at least one page. */
    static List<List<Block>> of(List<Band> bands, Frame frame) {
        Pagination pagination = new Pagination(frame);
        bands.forEach(pagination::place);
        pagination.pages.add(pagination.page);
        return pagination.pages;
    }

    /** How high a band is where nothing cuts it, and no lower than its heading needs. */
    static double height(Band band, Frame frame) {
        return band.collapsed()
                ? frame.collapsedHeight()
                : band.lanes().stream()
                        .mapToDouble(lane -> laneHeight(band, lane, frame))
                        .sum();
    }

    /** A lone lane has to be as high as its heading and goal need. */
    private static double laneHeight(Band band, Lane lane, Frame frame) {
        double height = frame.laneHeight(lane.rows().size());
        return band.lanes().size() == 1 && band.goal() != null
                ? Math.max(height, frame.laneHeight(1) + frame.u(8))
                : height;
    }

    private double room() {
        return frame.bodyBottom() - y + 0.01;
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
            y = frame.bodyTop();
        }
    }

    private boolean mayTurnFor(double height) {
        return height <= frame.bodyHeight() && room() < frame.bodyHeight() * WASTE;
    }

    private void place(Band band) {
        double height = height(band, frame);
        if (height > room() && mayTurnFor(height)) {
            turn();
        }
        if (height <= room()) {
            put(band, wholeStrips(band), false, false, height);
        } else if (band.collapsed()) {
            turn();
            put(band, List.of(), false, false, height);
        } else {
            placeInParts(band);
        }
    }

    private List<Strip> wholeStrips(Band band) {
        List<Strip> strips = new ArrayList<>();
        double top = y;
        for (Lane lane : band.lanes()) {
            double height = laneHeight(band, lane, frame);
            strips.add(new Strip(lane, 0, lane.rows().size(), top, height));
            top += height;
        }
        return strips;
    }

    private void put(Band band, List<Strip> strips, boolean continued, boolean continues, double height) {
        page.add(new Block(band, y, height, continued, continues, List.copyOf(strips)));
        y += height;
    }

    private void placeInParts(Band band) {
        List<Strip> strips = new ArrayList<>();
        double used = 0;
        boolean continued = false;
        for (Lane lane : band.lanes()) {
            int row = 0;
            int rows = lane.rows().size();
            while (row < rows) {
                int fitting = rowsIn(room() - used);
                boolean cut = fitting < rows - row;
                // A single row left behind is hard to make sense of.
                if (cut && (fitting < Math.min(2, rows - row) || !mayCut(lane, row, used))) {
                    if (!strips.isEmpty()) {
                        put(band, strips, continued, true, used);
                        continued = true;
                        strips.clear();
                        used = 0;
                    }
                    turn();
                    fitting = Math.max(1, rowsIn(room()));
                }
                int end = Math.min(rows, row + fitting);
                double height = frame.laneHeight(end - row);
                strips.add(new Strip(lane, row, end, y + used, height));
                used += height;
                row = end;
            }
        }
        put(band, strips, continued, false, used);
    }

    private int rowsIn(double height) {
        double spent = frame.laneHeight(0);
        return (int) Math.max(0, Math.floor((height - spent) / frame.rowHeight()));
    }

    /** Whether a lane is cut here rather than moved as a whole to the next page. */
    private boolean mayCut(Lane lane, int row, double used) {
        double height = frame.laneHeight(lane.rows().size() - row);
        boolean fitsOnOnePage = height <= frame.bodyHeight();
        return !fitsOnOnePage || room() - used >= frame.bodyHeight() * WASTE;
    }
}
