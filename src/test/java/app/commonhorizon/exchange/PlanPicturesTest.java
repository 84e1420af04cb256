package app.commonhorizon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.commonhorizon.exchange.PictureRequest.Pages;
import app.commonhorizon.people.Role;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class PlanPicturesTest {

    private static final PictureRequest PDF =
            new PictureRequest(PictureFormat.PDF, Paper.A4, PlanView.WHOLE, Pages.ONE_WIDE, true, false);

    @Autowired
    private PlanPictures pictures;

    @Autowired
    private TestPlans plans;

    @Test
    void whoever_may_look_may_have_it_drawn() throws Exception {
        TestPlan plan = plans.plan(plans.marketer("Maya"), Access.VIEW);
        plan.done(
                plan.owner(),
                plan.set(
                        plan.pilot("Search intent pages"), "owner", plan.owner().toString()));
        PersonId viewer = plans.person("Vera", Role.VIEWER);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        String name = pictures.draw(plan.id(), viewer, PDF, Locale.UK, file);

        assertThat(name).startsWith("Customer-journey-").endsWith(".pdf");
        assertThat(pictures.mayDraw(plan.id(), viewer)).isTrue();
        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Search intent pages", "Maya");
        }
    }

    @Test
    void for_whom_it_is_not_there_it_is_not_drawn() {
        TestPlan plan = plans.plan(plans.marketer("Maya"), Access.NONE);
        PersonId stranger = plans.marketer("Sam");
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        assertThatExceptionOfType(NoSuchRoadmapException.class)
                .isThrownBy(() -> pictures.draw(plan.id(), stranger, PDF, Locale.UK, file));
        assertThat(pictures.mayDraw(plan.id(), stranger)).isFalse();
        assertThat(file.size()).isZero();
    }

    @Test
    void a_file_is_named_so_that_every_system_takes_it() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(PlanPictures.fileName("Größe: Weg/../des \"Kunden\"\r\n", day, PictureFormat.PNG))
                .isEqualTo("Grosse-Weg-des-Kunden-2026-11-22.png");
        assertThat(PlanPictures.fileName("漢字", day, PictureFormat.SVG)).isEqualTo("roadmap-2026-11-22.svg");
        assertThat(PlanPictures.fileName("a".repeat(200), day, PictureFormat.PDF))
                .hasSizeLessThan(100);
    }
}
