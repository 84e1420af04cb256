package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * An item's place on a page, in points.
 *
 * @param cutBefore whether it begins before the time of this page, {@code cutAfter} whether it ends after it
 * @param title as much of it as is shown; empty for nothing
 * @param titleX where the title begins, in the bar or beside it
 * @param beside whether the title stands beside the bar
 * @param owner whose initials are shown; null for none
 * @param marked whether there is room for the status's mark
 */
record Bar(
        Item item,
        double x,
        double y,
        double width,
        double height,
        boolean cutBefore,
        boolean cutAfter,
        String title,
        double titleX,
        double titleWidth,
        boolean beside,
        @Nullable Person owner,
        boolean marked) {

    double right() {
        return x + width;
    }

    double middle() {
        return y + height / 2;
    }

    /** What the bar and its title cover. */
    Rectangle2D cover() {
        double end = beside ? Math.max(right(), titleX + titleWidth) : right();
        return new Rectangle2D.Double(x, y, end - x, height);
    }

    /** Decides on the place of titles, initials and marks: as the timeline does it, but for whole titles first. */
    static final class Placing {

        private static final double MIN_BAR = 3;
        private static final double DIAMOND = 12;
        private static final double PADDING = 10;
        private static final double AVATAR = 14;
        private static final double MARK = 10;
        /** A title with so much room is told apart by its beginning, and need not stand on a connector. */
        private static final double READABLE = 20;

        private static final double BESIDE_GAP = 3.5;

        private final Brush brush;
        private final DayScale scale;

        Placing(Brush brush, DayScale scale) {
            this.brush = brush;
            this.scale = scale;
        }

        /**
         * @param nextTaken the first day that is taken after it in its row
         * @param handsOver whether a connector leaves where its title might stand
         */
        Bar place(Placed placed, double y, double nextTaken, boolean handsOver) {
            Item item = placed.item();
            boolean milestone = item.kind() == Kind.MILESTONE;
            double x = scale.within(placed.from());
            double width = Math.max(u(MIN_BAR), scale.within(placed.to() + 1.0) - x);
            if (milestone) {
                x = (x + scale.within(placed.to() + 1.0)) / 2 - u(DIAMOND) / 2;
                width = u(DIAMOND);
            }
            boolean marked = !milestone && item.status() != Status.PROPOSED && width > u(36);
            Person owner = !milestone && width >= u(30) ? brush.chart().owner(item) : null;
            double room = Math.min(scale.within(nextTaken), scale.right()) - x - width - u(BESIDE_GAP + 1);
            String title = brush.chart().title(item);
            double whole = brush.width(title, Weight.SEMIBOLD, Frame.BAR_TEXT);
            double inside = width - u(PADDING) - (owner == null ? 0 : u(AVATAR)) - (marked ? u(MARK) : 0);
            boolean gains = whole <= inside + u(AVATAR) || inside < u(READABLE) * 2;
            if (owner != null && whole > inside && gains) {
                // On paper nobody can point at a title to read the rest of it: it goes before the owner, who is listed.
                owner = null;
                inside += u(AVATAR);
            }
            boolean beside = milestone || isBeside(whole, inside, room, handsOver);
            String shown =
                    Typeface.of(Weight.SEMIBOLD).fit(title, u(Frame.BAR_TEXT), Math.max(0, beside ? room : inside));
            return new Bar(
                    item,
                    x,
                    y,
                    width,
                    brush.frame().barHeight(),
                    placed.from() < scale.days().first(),
                    placed.to() > scale.days().last(),
                    shown,
                    beside ? x + width + u(BESIDE_GAP) : x + u(5.5),
                    brush.width(shown, Weight.SEMIBOLD, Frame.BAR_TEXT),
                    beside,
                    owner,
                    marked);
        }

        /** Inside where it fits, beside where it fits there, else cut inside; beside a sliver in any case. */
        private boolean isBeside(double whole, double inside, double room, boolean handsOver) {
            if (whole <= inside) {
                return false;
            }
            boolean fitsBeside = room >= whole && !(handsOver && inside >= u(READABLE));
            return fitsBeside || (inside < u(12) && room > inside);
        }

        private double u(double units) {
            return brush.u(units);
        }
    }
}
