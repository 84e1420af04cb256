package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Calendar.Column;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

/** Draws what stands over the lanes: the title, the calendar and both teams' rulers. */
record HeadPainter(Brush brush, DayScale scale) {

    private static final double RULER = 10;
    private static final double FIRST_RULER = 26;
    private static final double RULER_STEP = 11.5;

    /** The name, the purpose, what is left out and as of when. */
    static void title(Brush b) throws IOException {
        Frame frame = b.frame();
        double x = frame.left();
        double top = frame.margin();
        logo(b, x, top);
        String asOf = b.texts().text("as-of", b.texts().day(b.chart().today()));
        double textX = x + b.u(24);
        double right = frame.right() - b.width(asOf, Weight.REGULAR, 7) - b.u(16);
        Palette palette = b.palette();
        b.textWithin(b.chart().name(), textX, top + b.u(9.5), right - textX, Weight.SEMIBOLD, 13, palette.text());
        b.textRight(asOf, frame.right(), top + b.u(9.5), Weight.REGULAR, 7, palette.text2());
        String view = b.chart().view();
        double viewWidth = Math.min(b.width(view, Weight.SEMIBOLD, 7), (frame.right() - textX) * 0.6);
        double viewX = frame.right() - viewWidth;
        b.textWithin(
                b.chart().purpose(),
                textX,
                top + b.u(20),
                viewX - textX - b.u(12),
                Weight.REGULAR,
                7.6,
                palette.text2());
        b.textWithin(view, viewX, top + b.u(20), viewWidth + 0.01, Weight.SEMIBOLD, 7, palette.text());
    }

    private static void logo(Brush b, double x, double y) throws IOException {
        double size = b.u(17);
        b.canvas()
                .fill(
                        Brush.rounded(x, y, size, size, size * 0.28),
                        b.palette().marketing().strong());
        b.canvas().clip(new Rectangle2D.Double(x, y + size * 0.54, size, size));
        b.canvas()
                .fill(
                        Brush.rounded(x, y, size, size, size * 0.28),
                        b.palette().it().strong());
        b.canvas().unclip();
        b.rect(x, y + size * 0.48, size, size * 0.08, Color.WHITE);
    }

    /** Every second fine column a shade darker, down to {@code bottom}. */
    void shades(Calendar calendar, double bottom) throws IOException {
        double top = brush.frame().bodyTop();
        for (Column column : calendar.lower(scale.days())) {
            if (column.index() % 2 != 0) {
                double x = scale.within(column.first().toEpochDay());
                double right = scale.within(column.next().toEpochDay());
                brush.rect(x, top, right - x, bottom - top, brush.palette().shade());
            }
        }
    }

    void calendar(Calendar calendar) throws IOException {
        Frame frame = brush.frame();
        double top = frame.calendarTop();
        Palette palette = brush.palette();
        brush.line(frame.left(), top, frame.right(), top, palette.lineStrong(), 0.6);
        String corner = brush.texts().text("corner." + brush.chart().grouping());
        brush.text(corner, frame.left(), top + brush.u(9), Weight.SEMIBOLD, 7.6, palette.text2());
        for (Column column : calendar.upper(scale.days())) {
            double x = edge(column, top, top + brush.u(12));
            double room = scale.within(column.next().toEpochDay()) - x - brush.u(6);
            String label = calendar.upperLabel(column, brush.texts());
            if (brush.width(label, Weight.SEMIBOLD, 7.6) <= room) {
                brush.text(label, x + brush.u(4), top + brush.u(9), Weight.SEMIBOLD, 7.6, palette.text());
            }
        }
        for (Column column : calendar.lower(scale.days())) {
            double x = edge(column, top + brush.u(12), top + brush.u(24));
            double room = scale.within(column.next().toEpochDay()) - x - brush.u(4.5);
            List<String> labels = calendar.lowerLabels(column, brush.texts());
            for (String label : labels) {
                if (brush.width(label, Weight.REGULAR, Frame.SMALL_TEXT) <= room) {
                    brush.text(
                            label,
                            x + brush.u(4),
                            top + brush.u(20),
                            Weight.REGULAR,
                            Frame.SMALL_TEXT,
                            palette.text2());
                    break;
                }
            }
        }
        brush.line(frame.left(), frame.bodyTop(), frame.right(), frame.bodyTop(), palette.lineStrong(), 0.6);
    }

    /** Draws the line at which a column begins; none at the plan's own edge. */
    private double edge(Column column, double top, double bottom) throws IOException {
        double x = scale.within(column.first().toEpochDay());
        if (x > scale.left()) {
            brush.line(x, top, x, bottom, brush.palette().line(), 0.6);
        }
        return x;
    }

    void rulers() throws IOException {
        double y = brush.frame().calendarTop() + brush.u(FIRST_RULER);
        for (Team team : Team.values()) {
            if (brush.chart().horizons().stream().noneMatch(horizon -> horizon.team() == team)) {
                continue;
            }
            Palette.TeamColours colours = brush.palette().of(team);
            brush.textRight(
                    brush.texts().text("ruler." + team.code()),
                    scale.left() - brush.u(6),
                    y + brush.u(7.4),
                    Weight.SEMIBOLD,
                    Frame.SMALL_TEXT,
                    colours.ink());
            int rank = 0;
            for (Horizon horizon : brush.chart().horizons()) {
                if (horizon.team() == team) {
                    ruler(horizon, colours, rank++, y);
                }
            }
            y += brush.u(RULER_STEP);
        }
    }

    private void ruler(Horizon horizon, Palette.TeamColours colours, int rank, double y) throws IOException {
        double x = scale.within(horizon.start().toEpochDay());
        double right = scale.within(horizon.end().toEpochDay() + 1.0) - brush.u(0.8);
        if (right <= x) {
            return;
        }
        brush.canvas().fill(Brush.rounded(x, y, right - x, brush.u(RULER), brush.u(2)), colours.horizon(rank));
        brush.textWithin(
                Typeface.printable(horizon.name()),
                x + brush.u(4),
                y + brush.u(7.4),
                right - x - brush.u(6),
                Weight.SEMIBOLD,
                Frame.SMALL_TEXT,
                colours.ink());
    }

    /** Today's line from its flag over the rulers down to {@code bottom}. */
    void todayLine(double bottom) throws IOException {
        if (scale.days().contains(brush.chart().today())) {
            double x = todayX();
            brush.line(
                    x,
                    brush.frame().bodyTop() - brush.u(1),
                    x,
                    bottom,
                    brush.palette().today(),
                    1.1);
        }
    }

    void todayFlag() throws IOException {
        if (!scale.days().contains(brush.chart().today())) {
            return;
        }
        double x = todayX();
        String label = brush.texts().text("today");
        double width = brush.width(label, Weight.SEMIBOLD, 6) + brush.u(8);
        double y = brush.frame().calendarTop() + brush.u(FIRST_RULER - 2.6);
        double left = Math.clamp(x - width / 2, scale.left(), Math.max(scale.left(), scale.right() - width));
        brush.line(x, y, x, brush.frame().bodyTop(), brush.palette().today(), 1.1);
        brush.canvas()
                .fill(
                        Brush.rounded(left, y, width, brush.u(8.6), brush.u(4.3)),
                        brush.palette().today());
        brush.text(label, left + brush.u(4), y + brush.u(6.4), Weight.SEMIBOLD, 6, Color.WHITE);
    }

    private double todayX() {
        return scale.x(brush.chart().today().toEpochDay() + 0.5);
    }
}
