package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.exchange.TestFiles;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starting roadmaps, in a real browser with the production bundle and its security policy. */
@SuppressWarnings("NullAway.Init") // set before each test
class ImportIT extends BrowserTest {

    private Page page;

    @BeforeEach
    void openWindow() {
        page = BROWSERS.stranger(server()).page();
    }

    @Test
    void emptyRoadmapNeedsANameAndHasSixStages() {
        open("Maya Brandt");
        press("Create roadmap");
        assertThat(page.getByText("The name is missing: please give one.")).isVisible();

        page.getByLabel("Name").fill("Journey <b>2030</b>");
        press("Create roadmap");

        page.waitForURL(Pattern.compile(".*/roadmap/[0-9a-f-]+"));
        assertThat(plan("Maya Brandt", "Journey <b>2030</b>").stages()).hasSize(6);
    }

    @Test
    void fileBecomesARoadmapWhoseImportOneClickTakesBack() throws Exception {
        open("Ivan Petrov");
        upload("Public plan.csv", TestFiles.excerpt());
        assertThat(importButton()).hasText("Import 56 items");
        assertThat(page.getByText("56 ready · 4 with problems")).isVisible();
        page.getByLabel("Import the 4 rows with problems anyway").check();
        assertThat(importButton()).hasText("Import 60 items");

        importButton().click();

        page.waitForURL(Pattern.compile(".*/roadmap/[0-9a-f-]+"));
        Locator notice = page.locator("vaadin-notification-card");
        assertThat(notice).containsText("Imported 60 items");
        assertThat(plan("Ivan Petrov", "Public plan").items()).hasSize(60);

        Download report = page.waitForDownload(() -> notice.getByText("Report").click());
        assertThat(Files.readString(report.path())).contains("Imported,Problem,General availability");

        notice.getByText("Undo").click();
        assertThat(page.getByText("The import was taken back.")).isVisible();
        assertThat(plan("Ivan Petrov", "Public plan").items()).isEmpty();

        page.navigate("/import");
        assertThat(page.getByText("Last import: 60 items into")).isVisible();
    }

    @Test
    void changedMappingChangesThePreview() {
        open("Maya Brandt");
        upload("plan.csv", "Title,Due,Kept\nA,03/04/2026,x\nB,04/05/2026,y\n".getBytes(StandardCharsets.UTF_8));
        assertThat(importButton()).hasText("Import 2 items");
        assertThat(page.getByText("3 Apr 2026")).isVisible();

        choose("Dates in “Due”", "Month first (12/31/2026)");
        assertThat(page.getByText("4 Mar 2026")).isVisible();

        choose("“Title” becomes", "Keep in the specification");
        assertThat(page.getByText("No column feeds the title. Please choose one."))
                .isVisible();
        assertThat(importButton()).isDisabled();
        choose("“Kept” becomes", "Title");
        assertThat(importButton()).isEnabled();
    }

    @Test
    void onlyTickedRowsAreImported() {
        open("Maya Brandt");
        upload("ticked.csv", "Title\nA\nB\nC\n".getBytes(StandardCharsets.UTF_8));
        assertThat(importButton()).hasText("Import 3 items");

        page.getByLabel("Only the rows I tick").check();
        assertThat(importButton()).isDisabled();
        page.locator(".ch-import-grid")
                .first()
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Select Row"))
                .nth(1)
                .click();
        assertThat(importButton()).hasText("Import 1 item");
    }

    @Test
    void fileThatIsNoTableIsExplainedAndAnotherCanFollow() {
        open("Maya Brandt");
        upload("plan.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(page.getByText("This is a picture, not a table. Please choose a CSV file."))
                .isVisible();

        upload("plan.csv", "Title\nA\n".getBytes(StandardCharsets.UTF_8));
        assertThat(importButton()).hasText("Import 1 item");
        assertThat(page.getByText("This is a picture")).isHidden();
    }

    @Test
    void viewersAreToldThatTheyMakeNoRoadmaps() {
        open("Vera Lind");
        assertThat(page.getByText("Viewers look at roadmaps, they do not make any."))
                .isVisible();
        assertThat(page.getByText("Create roadmap")).hasCount(0);
    }

    private void open(String person) {
        page.navigate("/import");
        press(person);
        page.waitForSelector(".ch-import");
    }

    private void upload(String name, byte[] bytes) {
        page.getByLabel("With the rows of a CSV file").check();
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
    }

    private Locator importButton() {
        return page.locator(".ch-import-bar vaadin-button");
    }

    private void choose(String select, String option) {
        page.getByLabel(select).first().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private RoadmapSnapshot plan(String person, String name) {
        Person owner = people.all().stream()
                .filter(each -> each.name().equals(person))
                .findFirst()
                .orElseThrow();
        return roadmaps.visibleTo(owner.id()).stream()
                .filter(summary -> summary.name().equals(name))
                .map(summary -> roadmaps.snapshot(summary.id(), owner.id()))
                .findFirst()
                .orElseThrow();
    }
}
