package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Fade.Stop;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Status;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Draws the foot of a page: what the shapes and marks mean, and which page this is. */
final class LegendPainter {

    private static final double TEXT = Frame.SMALL_TEXT;
    private static final double SIGN = 13;

    private final Brush brush;
    private final double right;
    private double x;
    private double y;

    /** @param pageWords which page it is; empty for a picture */
    LegendPainter(Brush brush, String pageWords) throws IOException {
        this.brush = brush;
        Frame frame = brush.frame();
        this.x = frame.left();
        this.y = frame.footerTop() + brush.u(6);
        this.right =
                frame.right() - (pageWords.isEmpty() ? 0 : brush.width(pageWords, Weight.REGULAR, 7) + brush.u(10));
        brush.textRight(
                pageWords, frame.right(), y, Weight.REGULAR, 7, brush.palette().text2());
    }

    void paint() throws IOException {
        bar(Kind.PILOT);
        bar(Kind.SCALING_TASK);
        milestone();
        for (Status status : List.of(Status.AGREED, Status.IN_PROGRESS, Status.DONE, Status.STOPPED)) {
            status(status);
        }
        uncertain();
        if (brush.chart().links().stream().anyMatch(link -> link.kind() == Link.Kind.HANDOVER)) {
            line("handover", brush.palette().neutral());
            line("handover.agreed", brush.palette().agreed());
            line(
                    "handover.waiting",
                    brush.palette().amberLine(),
                    brush.u(LinkPainter.LATE_DASH),
                    brush.u(LinkPainter.LATE_DASH / 2));
        }
        if (brush.chart().links().stream().anyMatch(link -> link.kind() != Link.Kind.HANDOVER)) {
            line("needs", brush.palette().neutral(), brush.u(LinkPainter.NEEDS_DASH), brush.u(LinkPainter.NEEDS_DASH));
        }
    }

    /** Makes room for a sign and its words, on the next line where this one is full; writes the words. */
    private double begin(String words) throws IOException {
        double width = brush.u(SIGN + 3) + brush.width(words, Weight.REGULAR, TEXT);
        if (x + width > right && x > brush.frame().left()) {
            x = brush.frame().left();
            y += brush.u(9.5);
        }
        double sign = x;
        brush.text(
                words,
                sign + brush.u(SIGN + 3),
                y,
                Weight.REGULAR,
                TEXT,
                brush.palette().text2());
        x += width + brush.u(9);
        return sign;
    }

    private double middle() {
        return y - brush.u(2.3);
    }

    private void bar(Kind kind) throws IOException {
        Palette.TeamColours colours = brush.palette().of(kind == Kind.PILOT ? Team.MARKETING : Team.IT);
        double at = begin(brush.texts().kind(kind));
        double corner = kind == Kind.PILOT ? brush.u(2.4) : 0;
        double height = brush.u(7);
        var shape = Brush.rounded(at, middle() - height / 2, brush.u(SIGN), height, corner);
        brush.canvas().fill(shape, colours.fill());
        brush.canvas().stroke(shape, colours.edge(), brush.u(0.6));
        brush.rect(at, middle() - height / 2 + corner * 0.4, brush.u(1.6), height - corner * 0.8, colours.strong());
    }

    private void milestone() throws IOException {
        double at = begin(brush.texts().kind(Kind.MILESTONE));
        brush.canvas()
                .fill(
                        Brush.diamond(at + brush.u(SIGN / 2), middle(), brush.u(4)),
                        brush.palette().neutral());
    }

    private void status(Status status) throws IOException {
        double at = begin(brush.texts().status(status));
        DayScale none = new DayScale(brush.chart().days(), 0, 1);
        new BarPainter(brush, none)
                .mark(status, at + brush.u(SIGN / 2), middle(), brush.palette().neutral());
    }

    private void uncertain() throws IOException {
        double at = begin(brush.texts().text("uncertain"));
        double height = brush.u(7);
        Color ground = brush.palette().neutral();
        brush.canvas()
                .fill(
                        Brush.rounded(at, middle() - height / 2, brush.u(SIGN), height, 0),
                        new Fade(List.of(
                                new Stop(at, Fade.between(Color.WHITE, ground, 0.45)),
                                new Stop(at + brush.u(SIGN), Color.WHITE))));
    }

    private void line(String key, Color color, double... dash) throws IOException {
        double at = begin(brush.texts().text("link." + key));
        brush.canvas()
                .stroke(Brush.lines(false, at, middle(), at + brush.u(SIGN), middle()), color, brush.u(1.1), dash);
    }
}
