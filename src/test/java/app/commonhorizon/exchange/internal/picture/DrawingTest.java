package app.commonhorizon.exchange.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import app.commonhorizon.exchange.Paper;
import app.commonhorizon.exchange.PictureFormat;
import app.commonhorizon.exchange.PictureRequest;
import app.commonhorizon.exchange.PictureRequest.Pages;
import app.commonhorizon.exchange.PictureTooLargeException;
import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.shared.ItemId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String LONG =
            "A pilot whose title is far longer than a bar of two weeks could ever show to anybody";

    private final SamplePlans sample = new SamplePlans();

    private byte[] drawn(PictureFormat format, Paper paper, PlanView view, boolean list, Locale locale)
            throws IOException, PictureTooLargeException {
        return drawn(new PictureRequest(format, paper, view, Pages.ONE_WIDE, list, false), locale);
    }

    private byte[] drawn(PictureRequest request, Locale locale) throws IOException, PictureTooLargeException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Drawing(sample.plan(), request, Map.of(sample.maya.id(), sample.maya), TODAY, locale).write(out);
        return out.toByteArray();
    }

    private String pdfText(PlanView view, boolean list, Locale locale) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(drawn(PictureFormat.PDF, Paper.A4, view, list, locale))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String pdfText() throws Exception {
        return pdfText(PlanView.WHOLE, true, Locale.UK);
    }

    private Document svg(PlanView view) throws Exception {
        byte[] file = drawn(PictureFormat.SVG, Paper.A4, view, false, Locale.UK);
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    @Test
    void every_text_of_the_plan_can_be_found_in_the_pdf() throws Exception {
        ItemId pilot = sample.pilot("Search intent pages", "2026-11-02", "2027-01-29");
        ItemId scaling = sample.item("scaling-task", sample.buy, "Checkout platform", "2027-04-05", "2027-09-24");
        sample.item("milestone", sample.buy, "Code freeze", "2027-06-01", "2027-06-01");
        sample.pilot("Creator programme", null, null);
        sample.handover(pilot, scaling);

        assertThat(pdfText())
                .contains("Customer journey", "One account for all", "Discover", "Goal of Discover", "Buy")
                .contains("Search intent pages", "Checkout platform", "Code freeze", "Creator programme")
                .contains("2 Nov 2026 – 29 Jan 2027", "Maya Brandt", "Agreed", "Not placed yet · 1")
                .contains("9 weeks waiting for IT", "As of 22 Nov 2026", "Page 1 of 2", "Q1 2027", "now", "next");
    }

    @Test
    void a_title_that_is_cut_ends_with_an_ellipsis_and_stands_in_full_behind_the_plan() throws Exception {
        sample.pilot(LONG, "2026-11-02", "2026-11-15");
        sample.pilot("Right behind it", "2026-11-16", "2027-06-30");

        assertThat(pdfText(PlanView.WHOLE, false, Locale.UK)).contains("…", LONG);
    }

    @Test
    void nothing_is_listed_that_can_be_read_in_the_drawing() throws Exception {
        sample.pilot("Short", "2026-11-02", "2027-03-15");

        assertThat(pdfText(PlanView.WHOLE, false, Locale.UK))
                .containsOnlyOnce("Short")
                .doesNotContain("…", "Page 1");
    }

    @Test
    void pages_have_the_size_of_the_paper() throws Exception {
        sample.pilot("Short", "2026-11-02", "2027-03-15");
        Map<Paper, double[]> sizes = Map.of(
                Paper.A4,
                new double[] {841.9, 595.3},
                Paper.A3,
                new double[] {1190.6, 841.9},
                Paper.SLIDE,
                new double[] {960, 540});

        for (Paper paper : Paper.values()) {
            double[] size = Objects.requireNonNull(sizes.get(paper));
            byte[] file = drawn(PictureFormat.PDF, paper, PlanView.WHOLE, true, Locale.UK);
            try (PDDocument pdf = Loader.loadPDF(file)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                for (PDPage page : pdf.getPages()) {
                    assertThat(page.getMediaBox().getWidth()).isCloseTo((float) size[0], within(0.5f));
                    assertThat(page.getMediaBox().getHeight()).isCloseTo((float) size[1], within(0.5f));
                }
            }
        }
    }

    @Test
    void a_lane_that_is_too_tall_goes_on_on_the_next_page_and_says_so() throws Exception {
        for (int i = 0; i < 60; i++) {
            sample.pilot("Pilot " + i, "2026-11-02", "2027-03-15");
        }

        assertThat(pdfText(PlanView.WHOLE, false, Locale.UK))
                .contains("continues on the next page", "continued", "Page 4 of 4")
                .contains("Pilot 0 ", "Pilot 59 ");
    }

    @Test
    void time_can_be_spread_over_pages_so_that_titles_have_room() throws Exception {
        sample.pilot("Long ago", "2025-01-02", "2025-03-15");
        sample.pilot("Far away", "2029-01-02", "2029-03-15");
        PictureRequest wanted =
                new PictureRequest(PictureFormat.PDF, Paper.A4, PlanView.WHOLE, Pages.READABLE, false, false);

        try (PDDocument pdf = Loader.loadPDF(drawn(wanted, Locale.UK))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains("Long ago", "Q1 2025").doesNotContain("Far away", "2029");
        }
    }

    @Test
    void the_view_says_what_is_drawn_and_the_drawing_says_what_is_left_out() throws Exception {
        sample.pilot("Search intent pages", "2026-11-02", "2027-01-29");
        sample.item("scaling-task", sample.buy, "Checkout platform", "2027-04-05", "2027-09-24");
        sample.item("scaling-task", sample.buy, "Rewards ledger", "2028-04-05", "2028-09-24");
        PlanView view =
                PlanView.of(Map.of("team", List.of("it"), "from", List.of("2027-01-01"), "to", List.of("2027-12-31")));

        assertThat(pdfText(view, true, Locale.UK))
                .contains("Checkout platform", "Team: IT")
                .doesNotContain("Search intent pages", "Rewards ledger");
    }

    @Test
    void a_view_of_a_stage_that_is_gone_leaves_nothing_out() throws Exception {
        sample.pilot("Search intent pages", "2026-11-02", "2027-01-29");
        PlanView view = PlanView.of(Map.of("stage", List.of("00000000-0000-4000-8000-000000000000")));

        assertThat(pdfText(view, true, Locale.UK)).contains("Search intent pages");
    }

    @Test
    void rows_can_be_grouped_by_owner_and_collapsed() throws Exception {
        sample.pilot("Search intent pages", "2026-11-02", "2027-01-29");
        PlanView byOwner = PlanView.of(Map.of("group", List.of("owner")));
        PlanView closed = PlanView.of(Map.of("closed", List.of(sample.discover.toString())));

        assertThat(pdfText(byOwner, false, Locale.UK)).contains("Owners", "Maya Brandt");
        assertThat(pdfText(closed, false, Locale.UK)).contains("Discover · 1 item", "Search intent pages");
    }

    @Test
    void a_reader_of_german_gets_german_words_and_dates() throws Exception {
        sample.pilot("Suchabsichten größer als gedacht", "2026-11-02", "2027-03-15");

        assertThat(pdfText(PlanView.WHOLE, true, Locale.GERMANY))
                .contains("Stand 22.11.2026", "Vereinbart", "Weg des Kunden", "Heute", "Seite 1 von 2")
                .contains("Suchabsichten größer als gedacht", "02.11.2026 – 15.03.2027")
                .doesNotContain("Agreed", "Today");
    }

    @Test
    void a_character_that_the_letters_lack_shows_a_sign_and_the_sign_is_explained() throws Exception {
        sample.pilot("Łódź, Ångström, Ελλάδα, Москва and 漢字 🎉", "2026-11-02", "2027-03-15");

        assertThat(pdfText())
                .contains("Łódź, Ångström, Ελλάδα, Москва and □□ □")
                .contains("□ stands for a character");
    }

    @Test
    void an_svg_is_well_formed_and_shows_titles_as_they_are() throws Exception {
        sample.pilot("<script>alert(\"x\")</script> & Co", "2026-11-02", "2027-06-15");

        Document svg = svg(PlanView.WHOLE);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
            texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
        }
        assertThat(texts).contains("<script>alert(\"x\")</script> & Co", "Discover");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Customer journey");
    }

    @Test
    void a_png_has_the_shape_of_the_paper_and_something_on_it() throws Exception {
        sample.pilot("Short", "2026-11-02", "2027-03-15");

        byte[] file = drawn(PictureFormat.PNG, Paper.SLIDE, PlanView.WHOLE, false, Locale.UK);
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));

        assertThat(image.getWidth()).isEqualTo(2560);
        assertThat(image.getHeight()).isEqualTo(1440);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(colours).contains(0xFFFFFF, 0xFFE8DC, 0xD9480F, 0xC0261E);
    }

    @Test
    void without_colours_nothing_has_a_hue() throws Exception {
        sample.pilot("Short", "2026-11-02", "2027-03-15");
        byte[] file = drawn(
                new PictureRequest(PictureFormat.PNG, Paper.A4, PlanView.WHOLE, Pages.ONE_WIDE, true, true), Locale.UK);
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));

        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int rgb = image.getRGB(x, y);
                assertThat(rgb & 0xFF).isEqualTo(rgb >> 8 & 0xFF).isEqualTo(rgb >> 16 & 0xFF);
            }
        }
    }

    @Test
    void a_plan_of_ten_thousand_items_fits_into_a_pdf_but_into_no_png() throws Exception {
        sample.with(10_000);

        byte[] file = drawn(PictureFormat.PDF, Paper.A4, PlanView.WHOLE, false, Locale.UK);
        assertThat(file.length).isLessThan(10_000_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isBetween(10, 1_000);
        }
        assertThatExceptionOfType(PictureTooLargeException.class)
                .isThrownBy(() -> drawn(PictureFormat.PNG, Paper.A4, PlanView.WHOLE, false, Locale.UK))
                .satisfies(refusal -> assertThat(refusal.limit()).isEqualTo(PictureTooLargeException.Limit.PIXELS));
    }

    @Test
    void more_items_than_any_drawing_may_have_are_refused() {
        sample.with(Drawing.MOST_ITEMS + 1);

        assertThatExceptionOfType(PictureTooLargeException.class)
                .isThrownBy(() -> drawn(PictureFormat.SVG, Paper.A4, PlanView.WHOLE, false, Locale.UK))
                .satisfies(refusal -> assertThat(refusal.limit()).isEqualTo(PictureTooLargeException.Limit.ITEMS));
    }

    @Test
    void an_empty_plan_can_be_drawn_as_everything() throws Exception {
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(drawn(format, Paper.A4, PlanView.WHOLE, true, Locale.UK)).isNotEmpty();
        }
    }
}
