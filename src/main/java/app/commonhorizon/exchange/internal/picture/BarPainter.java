package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Fade.Stop;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws items: bars, diamonds and the chips of those without dates. Team by colour, kind by shape, status by a mark. */
record BarPainter(Brush brush, DayScale scale) {

    private static final Color PAPER = Color.WHITE;
    private static final double ACCENT = 2.4;
    private static final double CORNER = 4;
    private static final double EDGE = 0.6;
    /** How much of a blurred edge is left at its end. */
    private static final double FAINT = 0.12;
    /** An open end fades over this much, or over most of a short bar. */
    private static final double OPEN_FADE = 60;

    /** @param crossed whether a connector runs through the title beside it, which then gets a ground of its own */
    void paint(Bar bar, boolean crossed) throws IOException {
        Item item = bar.item();
        brush.canvas().group(label(item));
        if (item.kind() == Kind.MILESTONE) {
            milestone(item, bar.x() + bar.width() / 2, bar.middle());
        } else {
            body(bar);
            ends(bar);
            marks(bar);
        }
        if (crossed) {
            double height = bar.height() * 0.66;
            double gap = brush.u(1.2);
            brush.rect(bar.titleX() - gap, bar.middle() - height / 2, bar.titleWidth() + 2 * gap, height, PAPER);
        }
        title(bar);
        brush.canvas().endGroup();
    }

    /** All that is known of an item in one line. */
    private String label(Item item) {
        PictureTexts texts = brush.texts();
        Person owner = brush.chart().owner(item);
        List<String> parts = new ArrayList<>(List.of(
                brush.chart().title(item),
                texts.kind(item.kind()),
                texts.team(item.team()),
                texts.period(item),
                texts.status(item.status())));
        if (owner != null) {
            parts.add(Typeface.printable(owner.name()));
        }
        return String.join(" · ", parts);
    }

    private void title(Bar bar) throws IOException {
        if (!bar.title().equals(brush.chart().title(bar.item()))) {
            brush.cuts().note(bar.item());
        }
        if (bar.title().isEmpty()) {
            return;
        }
        Color ink = bar.beside() ? brush.palette().text() : ink(bar.item());
        double baseline = bar.middle() + brush.u(2.65);
        brush.text(bar.title(), bar.titleX(), baseline, Weight.SEMIBOLD, Frame.BAR_TEXT, ink);
        if (bar.item().status() == Status.STOPPED) {
            double y = bar.middle() + brush.u(0.2);
            brush.line(bar.titleX(), y, bar.titleX() + bar.titleWidth(), y, ink, 0.5);
        }
    }

    private Color ink(Item item) {
        return item.status().isOver()
                ? brush.palette().text2()
                : brush.palette().of(item.team()).ink();
    }

    private Color filling(Item item) {
        return switch (item.status()) {
            case DONE -> brush.palette().done();
            case STOPPED -> PAPER;
            default -> brush.palette().of(item.team()).fill();
        };
    }

    private void body(Bar bar) throws IOException {
        Item item = bar.item();
        Palette.TeamColours colours = brush.palette().of(item.team());
        double corner = item.kind() == Kind.PILOT ? brush.u(CORNER) : 0;
        Shape outer = Brush.rounded(bar.x(), bar.y(), bar.width(), bar.height(), corner);
        double edge = brush.u(EDGE);
        double accent = Math.min(brush.u(ACCENT), bar.width() / 2);
        Shape inner = Brush.rounded(
                bar.x() + edge,
                bar.y() + edge,
                Math.max(0.1, bar.width() - 2 * edge),
                bar.height() - 2 * edge,
                Math.max(0, corner - edge));
        paintFaded(outer, bar, colours.edge());
        paintFaded(inner, bar, filling(item));
        if (item.period().start() != null && !bar.cutBefore()) {
            Area stripe = new Area(outer);
            stripe.intersect(new Area(new Rectangle2D.Double(bar.x(), bar.y(), accent, bar.height())));
            paintFaded(stripe, bar, colours.strong());
        }
        if (item.status() == Status.STOPPED) {
            brush.canvas().stroke(outer, PAPER, brush.u(1), brush.u(1.6), brush.u(2));
        }
    }

    /** Fills a part of a bar, less and less towards an edge that is uncertain or open. */
    private void paintFaded(Shape part, Bar bar, Color color) throws IOException {
        double start = fade(bar, bar.item().period().start(), bar.cutBefore());
        double end = fade(bar, bar.item().period().end(), bar.cutAfter());
        if (start <= 0 && end <= 0) {
            brush.canvas().fill(part, color);
            return;
        }
        double both = start + end;
        double shrink = both > bar.width() ? bar.width() / both : 1;
        List<Stop> stops = new ArrayList<>();
        if (start > 0) {
            stops.add(new Stop(bar.x(), faint(color, bar.item().period().start() == null)));
        }
        stops.add(new Stop(bar.x() + start * shrink, color));
        stops.add(new Stop(bar.right() - end * shrink, color));
        if (end > 0) {
            stops.add(new Stop(bar.right(), faint(color, bar.item().period().end() == null)));
        }
        brush.canvas().fill(part, new Fade(stops));
    }

    private static Color faint(Color color, boolean open) {
        return Fade.between(PAPER, color, open ? 0 : FAINT);
    }

    /** How wide an edge fades: as wide as the uncertainty; 0 for an edge that is known or not on this page. */
    private double fade(Bar bar, @Nullable PlanDate date, boolean cut) {
        if (cut) {
            return 0;
        }
        if (date == null) {
            return Math.min(bar.width() * 0.8, brush.u(OPEN_FADE));
        }
        long days = date.lastDay().toEpochDay() - date.firstDay().toEpochDay();
        return Math.min(bar.width(), days * scale.perDay());
    }

    /** Arrow heads where a bar goes on before or after the time of this page. */
    private void ends(Bar bar) throws IOException {
        Color color = brush.palette().of(bar.item().team()).strong();
        double middle = bar.middle();
        double w = brush.u(2.2);
        double h = brush.u(3);
        if (bar.cutBefore()) {
            double x = bar.x() + brush.u(0.8);
            brush.canvas()
                    .stroke(Brush.lines(false, x + w, middle - h, x, middle, x + w, middle + h), color, brush.u(1));
        }
        if (bar.cutAfter() && bar.width() > 2 * w) {
            double x = bar.right() - brush.u(0.8);
            brush.canvas()
                    .stroke(Brush.lines(false, x - w, middle - h, x, middle, x - w, middle + h), color, brush.u(1));
        }
    }

    /** The owner's initials and the status's mark, at the end of the bar. */
    private void marks(Bar bar) throws IOException {
        double x = bar.right() - brush.u(bar.cutAfter() ? 5 : 2);
        Person owner = bar.owner();
        if (owner != null) {
            x -= brush.u(5.8);
            brush.canvas()
                    .fill(
                            Brush.circle(x, bar.middle(), brush.u(5.8)),
                            brush.palette().of(owner.side()));
            String initials = Typeface.printable(owner.initials());
            brush.textCentred(initials, x, bar.middle() + brush.u(2.15), Weight.SEMIBOLD, Frame.INITIALS, PAPER);
            x -= brush.u(8);
        }
        if (bar.marked()) {
            mark(
                    bar.item().status(),
                    x - brush.u(3.4),
                    bar.middle(),
                    brush.palette().of(bar.item().team()).strong());
        }
    }

    /** The sign of a status, about 7 units wide; none for what is only proposed. */
    void mark(Status status, double x, double y, Color team) throws IOException {
        Canvas canvas = brush.canvas();
        double r = brush.u(3.1);
        switch (status) {
            case PROPOSED -> {}
            case AGREED -> canvas.stroke(tick(x, y, r), brush.palette().agreed(), brush.u(1.4));
            case IN_PROGRESS -> {
                canvas.stroke(Brush.circle(x, y, r * 0.92), team, brush.u(0.8));
                canvas.fill(new Arc2D.Double(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, 90, 180, Arc2D.PIE), team);
            }
            case DONE -> {
                canvas.fill(Brush.circle(x, y, r * 1.1), brush.palette().text2());
                canvas.stroke(tick(x, y, r * 0.62), PAPER, brush.u(1));
            }
            case STOPPED ->
                brush.rect(
                        x - r * 0.7,
                        y - r * 0.7,
                        r * 1.4,
                        r * 1.4,
                        brush.palette().text2());
        }
    }

    private static Shape tick(double x, double y, double r) {
        return Brush.lines(false, x - r, y + r * 0.1, x - r * 0.25, y + r * 0.8, x + r, y - r * 0.8);
    }

    private void milestone(Item item, double x, double y) throws IOException {
        Color team = brush.palette().of(item.team()).strong();
        brush.canvas().fill(Brush.diamond(x, y, brush.u(6)), team);
        switch (item.status()) {
            case DONE -> brush.canvas().stroke(tick(x, y, brush.u(2.2)), PAPER, brush.u(1));
            case STOPPED -> brush.canvas().fill(Brush.diamond(x, y, brush.u(4.2)), PAPER);
            default -> {}
        }
    }

    /** A bar of a collapsed stage: where something is, without what. */
    void thin(Placed placed, double y, double height) throws IOException {
        Item item = placed.item();
        brush.cuts().note(item);
        Palette.TeamColours colours = brush.palette().of(item.team());
        double x = scale.within(placed.from());
        double width = Math.max(brush.u(2), scale.within(placed.to() + 1.0) - x);
        boolean pilot = item.kind() == Kind.PILOT;
        brush.canvas().group(label(item));
        if (item.kind() == Kind.MILESTONE) {
            brush.canvas().fill(Brush.diamond(x, y + height / 2, height * 0.7), colours.strong());
        } else {
            brush.canvas().fill(Brush.rounded(x, y, width, height, pilot ? height / 2 : 0), colours.edge());
        }
        brush.canvas().endGroup();
    }

    /** An item without dates, as a chip of this width. */
    void chip(Item item, double x, double y, double width) throws IOException {
        Palette.TeamColours colours = brush.palette().of(item.team());
        double height = brush.frame().barHeight();
        double corner = item.kind() == Kind.PILOT ? brush.u(CORNER) : 0;
        brush.canvas().group(label(item));
        Shape outer = Brush.rounded(x, y, width, height, corner);
        brush.canvas().fill(outer, colours.fill());
        Area stripe = new Area(outer);
        stripe.intersect(new Area(new Rectangle2D.Double(x, y, brush.u(ACCENT), height)));
        brush.canvas().fill(stripe, colours.strong());
        brush.canvas().stroke(outer, colours.edge(), brush.u(EDGE));
        String title = brush.chart().title(item);
        String shown =
                Typeface.of(Weight.SEMIBOLD).fit(title, brush.u(Frame.BAR_TEXT), width - brush.u(Tray.PADDING) + 0.01);
        if (!shown.equals(title)) {
            brush.cuts().note(item);
        }
        double baseline = y + height / 2 + brush.u(2.65);
        brush.text(shown, x + brush.u(6), baseline, Weight.SEMIBOLD, Frame.BAR_TEXT, colours.ink());
        brush.canvas().endGroup();
    }
}
