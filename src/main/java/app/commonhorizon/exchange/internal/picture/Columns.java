package app.commonhorizon.exchange.internal.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The full list in columns beside each other. */
final class Columns {

    private static final double NARROWEST = 470;
    private static final double GAP = 22;

    private final FullList list;
    private final Frame frame;
    private final int count;
    private final double width;

    Columns(Brush brush, boolean everything) {
        this.frame = brush.frame();
        double all = frame.right() - frame.left();
        this.count = (int) Math.max(1, Math.floor((all + GAP) / (frame.u(NARROWEST) + GAP)));
        this.width = (all - (count - 1) * GAP) / count;
        this.list = new FullList(brush, width, everything);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The rows on each page when its columns are this high, as where each column begins and where the last one ends. */
    List<List<Integer>> pages(double height) {
        double room = height - list.headerHeight();
        List<List<Integer>> pages = new ArrayList<>();
        int row = 0;
        while (row < list.size()) {
            List<Integer> bounds = new ArrayList<>(List.of(row));
            for (int column = 0; column < count && row < list.size(); column++) {
                row = list.fitting(row, room);
                bounds.add(row);
            }
            pages.add(bounds);
        }
        return pages;
    }

    /** The least height in which all rows stand on one page. */
    double height() {
        double height = list.height() / count + list.headerHeight();
        while (pages(height).size() > 1) {
            height += frame.u(12);
        }
        return height;
    }

    /** Draws one page of {@link #pages}. */
    void paint(Canvas canvas, List<Integer> bounds, double top) throws IOException {
        for (int i = 0; i + 1 < bounds.size(); i++) {
            list.paint(canvas, bounds.get(i), bounds.get(i + 1), frame.left() + i * (width + GAP), top);
        }
    }
}
