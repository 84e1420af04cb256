package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Block.Strip;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.ItemId;
import java.awt.Color;
import java.awt.Shape;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws one page of the plan: the calendar, the lanes and what is in them. */
final class PagePainter {

    private static final double STAGE_TEXT = 9;
    /** Room for a lane's name beside the heading. */
    private static final double LANE_TEXT = 52;

    private final Brush brush;
    private final Page page;
    private final DayScale scale;
    private final BarPainter painter;
    private final BarPainter palePainter;
    private final Map<ItemId, Bar> bars = new LinkedHashMap<>();

    PagePainter(Brush brush, Page page) {
        this.brush = brush;
        this.page = page;
        this.scale =
                new DayScale(page.days(), brush.frame().planX(), brush.frame().planWidth());
        this.painter = new BarPainter(brush, scale);
        this.palePainter = new BarPainter(brush.pale(), scale);
    }

    /** Everything but title and legend. */
    void paint() throws IOException {
        Frame frame = brush.frame();
        double bottom = page.blocks().stream()
                .filter(block -> !isTray(block))
                .mapToDouble(Block::bottom)
                .max()
                .orElse(frame.bodyTop());
        HeadPainter head = new HeadPainter(brush, scale);
        Calendar calendar =
                new Calendar(scale.perDay() / frame.size(), brush.texts().locale());
        placeBars();
        head.shades(calendar, bottom);
        for (Block block : page.blocks()) {
            lines(block);
        }
        head.todayLine(bottom);
        LinkPainter links = new LinkPainter(brush, scale, bars);
        links.lines(page);
        for (Bar bar : bars.values()) {
            painterOf(bar.item()).paint(bar, links.crosses(bar));
        }
        links.words();
        for (Block block : page.blocks()) {
            heading(block);
            collapsed(block);
            chips(block);
        }
        head.calendar(calendar);
        head.rulers();
        head.todayFlag();
        brush.line(
                scale.left(),
                frame.calendarTop(),
                scale.left(),
                bottom,
                brush.palette().lineStrong(),
                0.6);
    }

    private BarPainter painterOf(Item item) {
        return brush.chart().faint().contains(item.id()) ? palePainter : painter;
    }

    private void placeBars() {
        Set<ItemId> handingOver = new HashSet<>();
        brush.chart().links().stream().map(Link::from).forEach(handingOver::add);
        Bar.Placing placing = new Bar.Placing(brush, scale);
        for (Block block : page.blocks()) {
            for (Strip strip : block.strips()) {
                for (int row = strip.firstRow(); row < strip.endRow(); row++) {
                    double y = strip.top()
                            + brush.frame().laneTop()
                            + (row - strip.firstRow()) * brush.frame().rowHeight();
                    placeRow(strip.lane().rows().get(row), y, placing, handingOver);
                }
            }
        }
    }

    private void placeRow(List<Placed> row, double y, Bar.Placing placing, Set<ItemId> handingOver) {
        for (int i = 0; i < row.size(); i++) {
            Placed placed = row.get(i);
            if (page.days().touches(placed.from(), placed.to())) {
                double next = i + 1 < row.size()
                        ? row.get(i + 1).freeFrom()
                        : page.days().last() + 1.0;
                ItemId id = placed.item().id();
                bars.put(id, placing.place(placed, y, next, handingOver.contains(id)));
            }
        }
    }

    private void lines(Block block) throws IOException {
        Frame frame = brush.frame();
        List<Strip> strips = block.strips();
        for (int i = 0; i + 1 < strips.size(); i++) {
            double y = strips.get(i).top() + strips.get(i).height();
            brush.line(scale.left(), y, scale.right(), y, brush.palette().line(), 0.6, 2, 2);
        }
        double y = block.bottom();
        Color color = brush.palette().lineStrong();
        if (block.continues()) {
            brush.line(frame.left(), y, frame.right(), y, color, 0.8, 4, 3);
        } else {
            brush.line(frame.left(), y, frame.right(), y, color, 0.6);
        }
    }

    private void heading(Block block) throws IOException {
        Frame frame = brush.frame();
        boolean named = block.strips().stream().anyMatch(strip -> strip.lane().team() != null);
        double lanes = block.strips().stream()
                .mapToDouble(strip -> brush.width(strip.lane().label(), Weight.REGULAR, Frame.SMALL_TEXT))
                .max()
                .orElse(0);
        double taken = named ? Math.min(lanes, brush.u(LANE_TEXT)) + brush.u(18) : brush.u(8);
        double width = frame.planX() - frame.left() - taken;
        Stage.Colour colour = block.band().colour();
        if (colour != null) {
            double inset = brush.u(2);
            brush.rect(
                    frame.left() - brush.u(6),
                    block.top() + inset,
                    brush.u(2.6),
                    block.height() - 2 * inset,
                    brush.palette().of(colour));
        }
        double y = block.top() + brush.u(12);
        double bottom = block.bottom() - brush.u(3);
        String heading = block.band().heading();
        if (block.band().collapsed()) {
            String count = brush.texts()
                    .text("collapsed", heading, block.band().items().size());
            brush.textWithin(
                    count,
                    frame.left(),
                    y - brush.u(1),
                    frame.planX() - frame.left() - brush.u(6),
                    Weight.SEMIBOLD,
                    7.6,
                    brush.palette().text());
            return;
        }
        y = paragraph(
                heading,
                y,
                width,
                bottom,
                2,
                Weight.SEMIBOLD,
                STAGE_TEXT,
                brush.palette().text());
        if (block.continued()) {
            String sign = brush.texts().text("continued");
            y = paragraph(
                    sign,
                    y,
                    width,
                    bottom,
                    1,
                    Weight.REGULAR,
                    Frame.SMALL_TEXT,
                    brush.palette().text2());
        } else if (block.band().goal() != null) {
            paragraph(
                    block.band().goal(),
                    y,
                    width,
                    bottom,
                    4,
                    Weight.REGULAR,
                    6.8,
                    brush.palette().text2());
        }
        if (block.continues()) {
            brush.text(
                    brush.texts().text("continues"),
                    frame.left(),
                    bottom,
                    Weight.REGULAR,
                    Frame.SMALL_TEXT,
                    brush.palette().text2());
        }
        for (Strip strip : block.strips()) {
            laneName(strip);
        }
    }

    /** Writes lines as far as there is room; the first in any case. Tells where the next text may stand. */
    private double paragraph(
            String text, double y, double width, double bottom, int most, Weight weight, double size, Color color)
            throws IOException {
        double step = brush.u(size * 1.22);
        int fitting = Math.clamp((long) Math.floor((bottom - y) / step) + 1, 1, most);
        List<String> lines = Typeface.of(weight).wrap(text, brush.u(size), width, fitting);
        if (!String.join("", lines).replace(" ", "").equals(text.replace(" ", ""))) {
            brush.cuts().note(text);
        }
        double baseline = y;
        for (String line : lines) {
            brush.text(line, brush.frame().left(), baseline, weight, size, color);
            baseline += step;
        }
        return baseline;
    }

    /** Whose lane it is, with the shape of that team's bars. */
    private void laneName(Strip strip) throws IOException {
        Team team = strip.lane().team();
        if (team == null) {
            return;
        }
        double y = strip.top() + brush.frame().laneTop() + brush.frame().barHeight() / 2;
        double size = brush.u(5.4);
        double x = scale.left() - brush.u(6) - size;
        double corner = team == Team.MARKETING ? brush.u(1.8) : 0;
        Shape sign = Brush.rounded(x, y - size / 2, size, size, corner);
        brush.canvas().fill(sign, brush.palette().of(team).strong());
        String label =
                Typeface.of(Weight.REGULAR).fit(strip.lane().label(), brush.u(Frame.SMALL_TEXT), brush.u(LANE_TEXT));
        if (!label.equals(strip.lane().label())) {
            brush.cuts().note(strip.lane().label());
        }
        brush.textRight(
                label,
                x - brush.u(3.4),
                y + brush.u(2.2),
                Weight.REGULAR,
                Frame.SMALL_TEXT,
                brush.palette().text2());
    }

    private void collapsed(Block block) throws IOException {
        if (!block.band().collapsed()) {
            return;
        }
        double height = brush.u(4);
        double y = block.top() + (block.height() - height) / 2;
        for (Item item : block.band().items()) {
            Placed placed = Placed.of(item);
            if (page.days().touches(placed.from(), placed.to())) {
                painterOf(item).thin(placed, y, height);
            }
        }
    }

    private boolean isTray(Block block) {
        return !page.tray().rows().isEmpty()
                && block.band().items() == brush.chart().tray();
    }

    private void chips(Block block) throws IOException {
        if (!isTray(block)) {
            return;
        }
        for (Strip strip : block.strips()) {
            for (int row = strip.firstRow(); row < strip.endRow(); row++) {
                double y = strip.top()
                        + brush.frame().laneTop()
                        + (row - strip.firstRow()) * brush.frame().rowHeight();
                for (Tray.Chip chip : page.tray().rows().get(row)) {
                    painterOf(chip.item()).chip(chip.item(), chip.x(), y, chip.width());
                }
            }
        }
    }
}
