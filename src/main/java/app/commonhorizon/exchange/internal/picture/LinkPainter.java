package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PlanDate;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the connectors between items, and words on those that are out of step. */
final class LinkPainter {

    /** Lengths of the dashes of a dependency, and of a handover that is out of step. */
    static final double NEEDS_DASH = 1.2;

    static final double LATE_DASH = 4;
    private static final double LINE = 1;

    private final Brush brush;
    private final DayScale scale;
    private final Map<ItemId, Bar> bars;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    private final List<Path2D> curves = new ArrayList<>();

    private record Words(String text, double x, double y) {}

    /** @param bars everything on this page, also what lies outside of its time */
    LinkPainter(Brush brush, DayScale scale, Map<ItemId, Bar> bars) {
        this.brush = brush;
        this.scale = scale;
        this.bars = bars;
        bars.values().forEach(bar -> taken.add(bar.cover()));
    }

    /** The lines, which lie under the bars. */
    void lines(Page page) throws IOException {
        Frame frame = brush.frame();
        Rectangle2D plan = new Rectangle2D.Double(
                scale.left(), frame.bodyTop(), scale.width(), page.bottom(frame) - frame.bodyTop());
        brush.canvas().clip(plan);
        for (Link link : brush.chart().links()) {
            Bar from = bars.get(link.from());
            Bar to = bars.get(link.to());
            if (from != null && to != null) {
                connector(link, from, to);
            } else if (from != null && !from.cutAfter()) {
                stub(from, page.pageOf().get(link.to()));
            }
        }
        brush.canvas().unclip();
    }

    private void connector(Link link, Bar from, Bar to) throws IOException {
        if (link.kind() != Link.Kind.HANDOVER) {
            Color color = brush.palette().neutral();
            brush.canvas().stroke(curve(from, to), color, brush.u(LINE), brush.u(NEEDS_DASH), brush.u(NEEDS_DASH));
            arrow(to, color);
            return;
        }
        String matter = matter(link, from.item(), to.item());
        Color color = matter != null
                ? brush.palette().amberLine()
                : settled(from) && settled(to)
                        ? brush.palette().agreed()
                        : brush.palette().neutral();
        double[] dash = matter == null ? new double[0] : new double[] {brush.u(LATE_DASH), brush.u(LATE_DASH / 2)};
        brush.canvas().stroke(curve(from, to), color, brush.u(LINE), dash);
        arrow(to, color);
        if (matter != null) {
            words.add(new Words(matter, (from.right() + to.x()) / 2, (from.middle() + to.middle()) / 2));
        }
    }

    private static boolean settled(Bar bar) {
        return bar.item().status() != Status.PROPOSED && bar.item().status() != Status.STOPPED;
    }

    private void arrow(Bar to, Color color) throws IOException {
        double x = to.x();
        double y = to.middle();
        brush.canvas()
                .fill(
                        Brush.lines(true, x, y, x - brush.u(3.2), y - brush.u(2), x - brush.u(3.2), y + brush.u(2)),
                        color);
    }

    /** Whether a line that was drawn runs through the title beside this bar. */
    boolean crosses(Bar bar) {
        if (!bar.beside() || bar.title().isEmpty()) {
            return false;
        }
        Rectangle2D title = new Rectangle2D.Double(bar.titleX(), bar.y(), bar.titleWidth(), bar.height());
        return curves.stream()
                .filter(curve -> curve.getBounds2D().intersects(title))
                .anyMatch(curve -> crosses(curve, title));
    }

    private static boolean crosses(Path2D curve, Rectangle2D area) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = curve.getPathIterator(null, 1); !path.isDone(); path.next()) {
            boolean line = path.currentSegment(to) == PathIterator.SEG_LINETO;
            if (line && area.intersectsLine(x, y, to[0], to[1])) {
                return true;
            }
            x = to[0];
            y = to[1];
        }
        return false;
    }

    /** What is out of step with a handover; null if nothing, or not known. */
    private @Nullable String matter(Link link, Item pilot, Item scaling) {
        return matter(link, pilot, scaling, brush.texts());
    }

    /** As on the timeline: the wait beyond the agreed lead time, or how much they overlap. */
    static @Nullable String matter(Link link, Item pilot, Item scaling, PictureTexts texts) {
        PlanDate end = pilot.period().end();
        PlanDate start = scaling.period().start();
        if (link.kind() != Link.Kind.HANDOVER || end == null || start == null) {
            return null;
        }
        long gap = start.firstDay().toEpochDay() - end.lastDay().toEpochDay() - 1;
        if (gap < 0) {
            return texts.text("overlaps", texts.length(-gap));
        }
        Integer lead = link.leadDays();
        return gap > (lead == null ? 0 : lead) ? texts.text("waiting", texts.length(gap)) : null;
    }

    private Path2D curve(Bar from, Bar to) {
        Path2D path = new Path2D.Double();
        curves.add(path);
        double x1 = from.right();
        double y1 = from.middle();
        double x2 = to.x();
        double y2 = to.middle();
        path.moveTo(x1, y1);
        if (x2 - x1 >= brush.u(8)) {
            double bend = Math.min((x2 - x1) * 0.6, brush.u(38));
            path.curveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
            return path;
        }
        // The later one starts before the earlier one ends: leave to the right, cross between the rows, come from the
        // left.
        double out = brush.u(10);
        double middleX = (x1 + x2) / 2;
        double middleY = (y1 + y2) / 2;
        path.curveTo(x1 + out, y1, x1 + out, middleY, middleX, middleY);
        path.curveTo(x2 - out, middleY, x2 - out, y2, x2, y2);
        return path;
    }

    /** A connector that ends on another page. */
    private void stub(Bar from, @Nullable Integer page) throws IOException {
        if (page == null) {
            return;
        }
        Color color = brush.palette().neutral();
        double x = from.right();
        double y = from.y() + from.height();
        Path2D path = new Path2D.Double();
        path.moveTo(x - brush.u(4), y);
        path.quadTo(x - brush.u(4), y + brush.u(4), x, y + brush.u(4));
        brush.canvas().stroke(path, color, brush.u(LINE));
        String text = brush.texts().text("to-page", page);
        double half = brush.width(text, Weight.SEMIBOLD, Frame.SMALL_TEXT) / 2;
        words.add(new Words(text, x + half + brush.u(4), y + brush.u(4)));
    }

    /** The words, which lie over everything: where they cover least. */
    void words() throws IOException {
        for (Words each : words) {
            Rectangle2D place = freest(each);
            taken.add(place);
            brush.canvas()
                    .fill(
                            Brush.rounded(place.getX(), place.getY(), place.getWidth(), place.getHeight(), brush.u(2)),
                            brush.palette().amberFill());
            brush.text(
                    each.text(),
                    place.getX() + brush.u(3),
                    place.getMaxY() - brush.u(2.6),
                    Weight.SEMIBOLD,
                    Frame.SMALL_TEXT,
                    brush.palette().amber());
        }
    }

    private Rectangle2D freest(Words each) {
        double width = brush.width(each.text(), Weight.SEMIBOLD, Frame.SMALL_TEXT) + brush.u(6);
        double height = brush.u(9);
        Rectangle2D best = null;
        double least = Double.MAX_VALUE;
        for (double down : new double[] {0, -9.5, 9.5, -14, 14, -19, 19}) {
            for (double aside : new double[] {0, -20, 20, -45, 45}) {
                double x = Math.clamp(
                        each.x() - width / 2 + brush.u(aside),
                        scale.left(),
                        Math.max(scale.left(), scale.right() - width));
                Rectangle2D place = new Rectangle2D.Double(x, each.y() - height / 2 + brush.u(down), width, height);
                double covered = covered(place) + (Math.abs(down) + Math.abs(aside)) * 1e-3;
                if (covered < least) {
                    least = covered;
                    best = place;
                }
            }
        }
        return best == null ? new Rectangle2D.Double(each.x(), each.y(), width, height) : best;
    }

    private double covered(Rectangle2D place) {
        double area = 0;
        for (Rectangle2D other : taken) {
            if (other.intersects(place)) {
                Rectangle2D common = other.createIntersection(place);
                area += common.getWidth() * common.getHeight();
            }
        }
        return area;
    }
}
