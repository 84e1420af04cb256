package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.ItemId;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The list behind the drawing, where every text stands in full: lines of a table, wrapped and never cut. */
final class FullList {

    private static final double TEXT = 7;
    private static final double LINE = 8.8;
    private static final double PADDING = 3;
    /** Shares of the width: title, lane, dates, owner, status. */
    private static final double[] COLUMNS = {0.42, 0.14, 0.23, 0.12, 0.09};

    private static final double GAP = 6;

    /** A line of the table with its wrapped cells; a heading has one cell over the whole width, and maybe a second under it. */
    private record Row(boolean heading, List<List<String>> cells, double height) {}

    private final Brush brush;
    private final double width;
    private final List<Row> rows = new ArrayList<>();
    private final Map<ItemId, List<Link>> leaving = new HashMap<>();
    private final Map<ItemId, Item> drawn = new HashMap<>();

    /** @param everything whether all items are listed, or only those whose text is cut in the drawing */
    FullList(Brush brush, double width, boolean everything) {
        this.brush = brush;
        this.width = width;
        Chart chart = brush.chart();
        chart.links()
                .forEach(link -> leaving.computeIfAbsent(link.from(), from -> new ArrayList<>())
                        .add(link));
        chart.bands().forEach(band -> band.items().forEach(item -> drawn.put(item.id(), item)));
        texts(chart);
        for (Band band : chart.bands()) {
            section(band.heading(), Objects.requireNonNullElse(band.goal(), ""), band.items(), everything);
        }
        section(brush.texts().text("tray", chart.tray().size()), "", chart.tray(), everything);
        if (chart.titles().values().stream().anyMatch(title -> title.indexOf(Typeface.LACKING) >= 0)) {
            heading("", brush.texts().text("lacking", Character.toString(Typeface.LACKING)));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private void texts(Chart chart) {
        for (String text : List.of(chart.name(), chart.purpose(), chart.view())) {
            if (brush.cuts().contains(text)) {
                heading("", text);
            }
        }
        chart.bands().stream()
                .flatMap(band -> band.lanes().stream())
                .map(Lane::label)
                .distinct()
                .filter(brush.cuts()::contains)
                .forEach(label -> heading("", label));
        chart.horizons().forEach(horizon -> {
            String name = Typeface.printable(horizon.name());
            if (brush.cuts().contains(name)) {
                heading(
                        "",
                        brush.texts()
                                .text(
                                        "horizon",
                                        brush.texts().team(horizon.team()),
                                        name,
                                        brush.texts().day(horizon.start()),
                                        brush.texts().day(horizon.end())));
            }
        });
    }

    private void section(String name, String goal, List<Item> items, boolean everything) {
        Predicate<Item> wanted = everything ? item -> true : brush.cuts()::contains;
        List<Item> listed = items.stream().filter(wanted).toList();
        boolean told = brush.cuts().contains(name) || brush.cuts().contains(goal);
        if (listed.isEmpty() && !told) {
            return;
        }
        heading(name, everything || brush.cuts().contains(goal) ? goal : "");
        listed.forEach(this::item);
    }

    private void heading(String name, String goal) {
        List<String> first = Typeface.of(Weight.SEMIBOLD).wrap(name, u(8.4), width, Integer.MAX_VALUE);
        List<String> second = Typeface.of(Weight.REGULAR).wrap(goal, u(TEXT), width, Integer.MAX_VALUE);
        double height = u(PADDING * 2 + (first.size() * 10.4) + second.size() * LINE + (first.isEmpty() ? 0 : 4));
        rows.add(new Row(true, List.of(first, second), height));
    }

    private void item(Item item) {
        PictureTexts texts = brush.texts();
        Person owner = brush.chart().owner(item);
        List<List<String>> cells = new ArrayList<>();
        List<String> title = new ArrayList<>(cell(0, brush.chart().title(item)));
        for (Link link : leaving.getOrDefault(item.id(), List.of())) {
            title.addAll(cell(0, follows(link, item)));
        }
        cells.add(title);
        cells.add(cell(
                1,
                texts.kind(item.kind()) + ", "
                        + texts.text("lane." + item.team().code())));
        cells.add(cell(2, texts.period(item)));
        cells.add(cell(3, owner == null ? "–" : Typeface.printable(owner.name())));
        cells.add(cell(4, texts.status(item.status())));
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        rows.add(new Row(false, cells, u(PADDING * 2 + lines * LINE)));
    }

    private String follows(Link link, Item from) {
        Item to = drawn.get(link.to());
        if (to == null) {
            return "";
        }
        String matter = LinkPainter.matter(link, from, to, brush.texts());
        return "→ " + brush.chart().title(to) + (matter == null ? "" : " (" + matter + ")");
    }

    private List<String> cell(int column, String text) {
        return Typeface.of(Weight.REGULAR).wrap(text, u(TEXT), width * COLUMNS[column] - u(GAP), Integer.MAX_VALUE);
    }

    private double u(double units) {
        return brush.u(units);
    }

    double headerHeight() {
        return u(14);
    }

    /** How high the list is when all of it stands in one column, without its header. */
    double height() {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /** The first row after those from {@code first} on that fit into a height; at least one row. */
    int fitting(int first, double height) {
        int end = first;
        double used = 0;
        while (end < rows.size() && (end == first || used + rows.get(end).height() <= height)) {
            used += rows.get(end).height();
            end++;
        }
        // A heading does not stay behind without what it is the heading of.
        int kept = end;
        while (kept < rows.size() && kept > first && rows.get(kept - 1).heading()) {
            kept--;
        }
        return kept > first ? kept : Math.min(rows.size(), Math.max(end, first + 2));
    }

    int size() {
        return rows.size();
    }

    /** Draws rows under a header; {@code top} is the header's upper edge. */
    void paint(Canvas canvas, int first, int end, double x, double top) throws IOException {
        header(canvas, x, top);
        double y = top + headerHeight();
        for (Row row : rows.subList(first, end)) {
            paint(canvas, row, x, y);
            y += row.height();
        }
    }

    private void header(Canvas canvas, double x, double top) throws IOException {
        String[] names = {"title", "kind", "dates", "owner", "status"};
        double at = x;
        for (int i = 0; i < names.length; i++) {
            String name = brush.texts().text("column." + names[i]);
            canvas.text(
                    name,
                    at,
                    top + u(9),
                    Weight.SEMIBOLD,
                    u(Frame.SMALL_TEXT),
                    brush.palette().text2());
            at += width * COLUMNS[i];
        }
        line(canvas, x, top + headerHeight(), brush.palette().lineStrong());
    }

    private void line(Canvas canvas, double x, double y, Color color) throws IOException {
        canvas.stroke(Brush.lines(false, x, y, x + width, y), color, u(0.5));
    }

    private void paint(Canvas canvas, Row row, double x, double y) throws IOException {
        Palette palette = brush.palette();
        if (row.heading()) {
            double base = y + u(PADDING + (row.cells().getFirst().isEmpty() ? 6 : 11));
            for (String line : row.cells().getFirst()) {
                canvas.text(line, x, base, Weight.SEMIBOLD, u(8.4), palette.text());
                base += u(10.4);
            }
            base -= row.cells().getFirst().isEmpty() ? 0 : u(0.8);
            lines(canvas, row.cells().get(1), x, base, palette.text2());
        } else {
            double at = x;
            double base = y + u(PADDING + 6.2);
            for (int i = 0; i < COLUMNS.length; i++) {
                List<String> cell = row.cells().get(i);
                Color color = i == 0 ? palette.text() : palette.text2();
                lines(canvas, cell, at, base, color);
                at += width * COLUMNS[i];
            }
        }
        line(canvas, x, y + row.height(), palette.line());
    }

    private void lines(Canvas canvas, List<String> lines, double x, double baseline, Color color) throws IOException {
        double y = baseline;
        for (String line : lines) {
            canvas.text(line, x, y, Weight.REGULAR, u(TEXT), color);
            y += u(LINE);
        }
    }
}
