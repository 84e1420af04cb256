package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.Paper;
import app.commonhorizon.exchange.PictureRequest.Pages;
import app.commonhorizon.exchange.internal.picture.Chart.Days;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays a chart on pages: how large everything is, and which part of the plan stands on which page. */
record Sheets(Chart chart, PictureTexts texts) {

    private static final double STEP = 0.05;
    /** More air than this does a lane no good. */
    private static final double MOST_AIR = 11;
    /** Units a day below which most titles do not fit their bars. */
    private static final double READABLE = 1.7;

    private static final int MOST_SPANS = 60;

    /** The paper's frame in the largest size in which everything fits on one page; in a small one if nothing does. */
    Frame frame(Paper paper) {
        for (double size = paper.largest(); size >= paper.smallest() - 1e-9; size -= STEP) {
            Frame frame = Frame.of(paper, size);
            if (height(frame) <= frame.bodyHeight()) {
                return airy(frame);
            }
        }
        return Frame.of(paper, small(paper));
    }

    /** For what does not fit on one page anyway: a little larger than it must be. */
    static double small(Paper paper) {
        return Math.min(paper.largest(), paper.smallest() * 1.1);
    }

    /** How high all lanes and the tray are together. */
    double height(Frame frame) {
        return bands(Tray.of(chart, frame), true).stream()
                .mapToDouble(band -> Pagination.height(band, frame))
                .sum();
    }

    /** The same frame with what is left of its height given to the lanes. */
    Frame airy(Frame frame) {
        long lanes =
                chart.bands().stream().mapToLong(band -> band.lanes().size()).sum();
        double spare = frame.bodyHeight() - height(frame) - 0.5;
        return lanes == 0 || spare <= 0 ? frame : frame.withLaneAir(Math.min(spare / (lanes + 1), frame.u(MOST_AIR)));
    }

    /** All pages, one part of the time after the other. */
    List<Page> pages(Frame frame, Pages pages) {
        List<Page> all = new ArrayList<>();
        Tray tray = Tray.of(chart, frame);
        List<Days> spans = spans(frame, pages);
        Map<ItemId, Integer> pageOf = new HashMap<>();
        for (Days span : spans) {
            boolean last = span.equals(spans.getLast());
            for (List<Block> blocks : Pagination.of(bands(tray, last), frame)) {
                int number = all.size() + 1;
                placed(blocks)
                        .filter(placed -> span.touches(placed.from(), placed.to()))
                        .forEach(placed -> pageOf.putIfAbsent(placed.item().id(), number));
                all.add(new Page(span, blocks, tray, pageOf, number));
            }
        }
        return all;
    }

    private static Stream<Placed> placed(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.strips().stream())
                .flatMap(strip -> strip.lane().rows().subList(strip.firstRow(), strip.endRow()).stream())
                .flatMap(List::stream);
    }

    private List<Band> bands(Tray tray, boolean withTray) {
        if (!withTray || tray.rows().isEmpty()) {
            return chart.bands();
        }
        List<List<Placed>> rows = new ArrayList<>();
        tray.rows().forEach(row -> rows.add(List.of()));
        List<Band> bands = new ArrayList<>(chart.bands());
        String heading = texts.text("tray", chart.tray().size());
        bands.add(new Band(heading, null, null, List.of(new Lane(null, "", rows)), chart.tray()));
        return bands;
    }

    private List<Days> spans(Frame frame, Pages pages) {
        Days days = chart.days();
        long parts =
                pages == Pages.ONE_WIDE ? 1 : (long) Math.ceil(days.count() * frame.u(READABLE) / frame.planWidth());
        parts = Math.clamp(parts, 1, MOST_SPANS);
        List<Days> spans = new ArrayList<>();
        long first = days.first();
        for (long part = 1; part <= parts && first <= days.last(); part++) {
            LocalDate end = LocalDate.ofEpochDay(days.first() + days.count() * part / parts + 15);
            long last = part == parts ? days.last() : end.withDayOfMonth(1).toEpochDay() - 1;
            if (last >= first) {
                spans.add(new Days(first, Math.min(last, days.last())));
                first = last + 1;
            }
        }
        return spans;
    }
}
