package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.PictureRequest;
import app.commonhorizon.exchange.PictureTooLargeException;
import app.commonhorizon.exchange.PictureTooLargeException.Limit;
import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws a plan as a file of the wanted kind. */
public final class Drawing {

    /** With more, nobody finds anything, and a server has other things to do. */
    static final int MOST_ITEMS = 25_000;
    /** Three bytes each. */
    static final double MOST_PIXELS = 30_000_000;

    private static final double PIXELS_A_POINT = 96 / 72.0;
    private static final int MOST_TRIES = 12;

    private final PictureRequest request;
    private final PictureTexts texts;
    private final Chart chart;
    private final Palette palette;
    private final Sheets sheets;

    /**
     * Chooses what is drawn; nothing is drawn yet.
     *
     * @param people whoever may own an item
     * @param locale language and date formats of whoever reads it
     * @throws PictureTooLargeException if there are too many items for any drawing
     */
    public Drawing(
            RoadmapSnapshot plan, PictureRequest request, Map<PersonId, Person> people, LocalDate today, Locale locale)
            throws PictureTooLargeException {
        PlanView view = request.view().knownIn(plan, people.keySet());
        List<Item> shown = plan.items()
                .filter(item -> view.dim() || view.shows(item, plan))
                .limit(MOST_ITEMS + 1L)
                .toList();
        if (shown.size() > MOST_ITEMS) {
            throw new PictureTooLargeException(Limit.ITEMS);
        }
        this.request = request;
        this.texts = new PictureTexts(locale);
        this.chart = new ChartBuilder(plan, view, shown, people, today, texts).build();
        this.palette = request.grey() ? Palette.GREY : Palette.COLOUR;
        this.sheets = new Sheets(chart, texts);
    }

    /**
     * Draws everything.
     *
     * @throws PictureTooLargeException if a picture would need too many pixels; nothing was written then
     * @throws InterruptedIOException if the thread was interrupted
     */
    public void write(OutputStream out) throws IOException, PictureTooLargeException {
        switch (request.format()) {
            case PDF -> writePages(out);
            case PNG -> writePixels(out);
            case SVG -> writeVectors(out);
        }
    }

    private Brush brush(Canvas canvas, Frame frame, Cuts cuts) {
        return new Brush(canvas, frame, palette, texts, chart, cuts);
    }

    private void writePages(OutputStream out) throws IOException {
        Frame frame = sheets.frame(request.paper());
        List<Page> pages = sheets.pages(frame, request.pages());
        Cuts cuts = new Cuts();
        Brush blank = brush(new BlankCanvas(), frame, cuts);
        for (Page page : pages) {
            paint(blank, page, 0);
        }
        Columns list = new Columns(blank, request.wholeList());
        double listTop = frame.calendarTop();
        List<List<Integer>> lists = list.pages(frame.footerTop() - listTop);
        int count = pages.size() + lists.size();
        try (PdfCanvas pdf = new PdfCanvas(chart.name(), texts.locale(), frame.width(), frame.height())) {
            Brush brush = brush(pdf, frame, cuts);
            for (Page page : pages) {
                if (page.number() > 1) {
                    pdf.turn(frame.width(), frame.height());
                }
                paint(brush, page, count);
            }
            for (int i = 0; i < lists.size(); i++) {
                pdf.turn(frame.width(), frame.height());
                stopIfInterrupted();
                HeadPainter.title(brush);
                list.paint(pdf, lists.get(i), listTop);
                new LegendPainter(brush, pageWords(pages.size() + i + 1, count));
            }
            pdf.write(out);
        }
    }

    private String pageWords(int number, int count) {
        return count <= 1 ? "" : texts.text("page", number, count);
    }

    private void paint(Brush brush, Page page, int count) throws IOException {
        stopIfInterrupted();
        HeadPainter.title(brush);
        new PagePainter(brush, page).paint();
        new LegendPainter(brush, pageWords(page.number(), count)).paint();
    }

    private static void stopIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }

    private void writePixels(OutputStream out) throws IOException, PictureTooLargeException {
        Poster poster = poster();
        double pixels = poster.frame().width() * poster.frame().height();
        // Twice as fine as a screen, or as fine as the largest picture allows.
        double scale = Math.min(2 * PIXELS_A_POINT, Math.sqrt(MOST_PIXELS / pixels));
        if (scale < PIXELS_A_POINT) {
            throw new PictureTooLargeException(Limit.PIXELS);
        }
        RasterCanvas canvas =
                new RasterCanvas(poster.frame().width(), poster.frame().height(), scale);
        paint(canvas, poster);
        canvas.write(out);
    }

    private void writeVectors(OutputStream out) throws IOException {
        Poster poster = poster();
        SvgCanvas canvas = new SvgCanvas(
                out,
                chart.name(),
                texts.locale(),
                poster.frame().width(),
                poster.frame().height());
        paint(canvas, poster);
        canvas.end();
    }

    /** One picture with everything on it: the frame, and the list of what is cut in it. */
    private record Poster(Frame frame, Cuts cuts, Columns list, double listHeight) {

        double needed(Sheets sheets) {
            return frame.chromeHeight() + sheets.height(frame) + listHeight;
        }
    }

    /**
     * A picture of the paper's shape. It is the paper's size where everything fits on that; else both sides grow until it
     * does, because a wider plan is not higher.
     */
    private Poster poster() throws IOException {
        double ratio = request.paper().width() / request.paper().height();
        Poster poster = fitting(sheets.frame(request.paper()).withLaneAir(0));
        for (double size = poster.frame().size() - 0.1;
                poster.needed(sheets) > poster.frame().height()
                        && size >= request.paper().smallest();
                size -= 0.1) {
            poster = fitting(Frame.of(request.paper(), size));
        }
        for (int i = 0; i < MOST_TRIES && poster.needed(sheets) > poster.frame().height(); i++) {
            // Of a wider plan fewer texts are cut and listed: the list's height must not set the pace.
            double lanes = poster.needed(sheets) - poster.listHeight();
            double width = Math.max(poster.frame().width() * 1.07, lanes * ratio);
            poster = fitting(
                    Frame.of(request.paper(), Sheets.small(request.paper())).on(width, width / ratio));
        }
        Frame frame = poster.frame();
        double height = Math.max(frame.height(), poster.needed(sheets));
        Frame airy = sheets.airy(frame.withHeight(height - poster.listHeight()));
        return new Poster(airy.withHeight(height), poster.cuts(), poster.list(), poster.listHeight());
    }

    private Poster fitting(Frame frame) throws IOException {
        Cuts cuts = new Cuts();
        Brush blank = brush(new BlankCanvas(), frame, cuts);
        paint(blank, wholePage(frame), 0);
        Columns list = new Columns(blank, request.wholeList());
        double height = list.isEmpty() ? 0 : list.height() + frame.u(20);
        return new Poster(frame, cuts, list, height);
    }

    private Page wholePage(Frame frame) {
        Frame endless = frame.withHeight(frame.chromeHeight() + sheets.height(frame) + 1);
        return sheets.pages(endless, PictureRequest.Pages.ONE_WIDE).getFirst();
    }

    private void paint(Canvas canvas, Poster poster) throws IOException {
        Brush brush = brush(canvas, poster.frame(), poster.cuts());
        Page page = wholePage(poster.frame());
        paint(brush, page, 1);
        if (!poster.list().isEmpty()) {
            double top = page.bottom(poster.frame()) + poster.frame().u(14);
            poster.list().paint(canvas, poster.list().pages(poster.listHeight()).getFirst(), top);
        }
    }
}
