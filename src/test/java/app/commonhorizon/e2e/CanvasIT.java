package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Maya does without leaving the canvas, Ivan sees: titles, menus, the palette, stages, horizons. */
class CanvasIT extends BrowserTest {

    private static Locator menuEntry(Screen screen, String name) {
        return screen.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Screen screen, String stage) {
        return screen.timeline()
                .locator(
                        ".group-name",
                        new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + stage + "\\s*$")));
    }

    private static List<String> headings(Screen screen) {
        return screen.timeline().locator(".group-name").allInnerTexts();
    }

    @Test
    void aTitleIsWrittenInPlace() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        Locator field = maya.timeline().locator(".rename input");

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("F2");
        assertThat(field).isFocused();
        maya.expectAccessible();
        maya.page().keyboard().type("Loyalty in two taps");
        maya.page().keyboard().press("Enter");
        assertThat(ivan.bar("Loyalty in two taps")).isVisible();
        assertEquals(plan.item(LOYALTY).toString(), maya.focused());

        maya.bar(ADVISOR).dblclick();
        assertThat(field).isFocused();
        maya.page().keyboard().type("Something else");
        maya.page().keyboard().press("Escape");
        assertThat(field).hasCount(0);
        assertThat(maya.bar(ADVISOR)).isVisible();
        assertEquals(2, stored(plan).revision(), "Esc has kept the title");
    }

    @Test
    void anEmptyTitleIsRefusedInPlace() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("F2");
        maya.page().keyboard().press("Delete");
        maya.page().keyboard().press("Enter");
        assertThat(maya.timeline().locator(".rename p")).containsText("Every item needs a title");
        maya.expectAccessible();
        maya.page().keyboard().press("Escape");
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void theMenuOfAnItemChangesItsStatusByMouseAndByKeys() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        Point bar = maya.middleOf(maya.bar(LOYALTY));
        maya.page().mouse().click(bar.x(), bar.y(), new Mouse.ClickOptions().setButton(MouseButton.RIGHT));
        menuEntry(maya, "Status").click();
        maya.expectAccessible();
        maya.page()
                .getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Stopped"))
                .click();
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", Pattern.compile("stopped"));

        maya.bar(ENGINE).focus();
        maya.page().keyboard().press("Shift+F10");
        maya.page().keyboard().type("sta");
        maya.page().keyboard().press("ArrowRight");
        maya.page().keyboard().press("End");
        maya.page().keyboard().press("Enter");
        assertThat(ivan.bar(ENGINE)).hasAttribute("aria-label", Pattern.compile("stopped"));
        assertEquals(plan.item(ENGINE).toString(), maya.focused());
        assertEquals(Status.STOPPED, stored(plan, ENGINE).status());
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingThatChanges() {
        TestPlan plan = newPlan(Access.VIEW);
        Screen ivan = open("Ivan", plan);

        ivan.bar(LOYALTY).focus();
        ivan.page().keyboard().press("Shift+F10");
        assertThat(menuEntry(ivan, "Open")).isVisible();
        assertThat(menuEntry(ivan, "Rename")).hasCount(0);
        assertThat(menuEntry(ivan, "Delete")).hasCount(0);
        ivan.page().keyboard().press("Escape");
        ivan.page().keyboard().press("F2");
        assertThat(ivan.timeline().locator(".rename")).hasCount(0);
        assertThat(ivan.timeline().locator(".bound")).hasCount(0);
    }

    @Test
    void thePaletteFindsWhatIsOutOfSight() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        for (int i = 0; i < 3; i++) {
            maya.page().keyboard().down("Shift");
            maya.page().mouse().move(700, 400);
            maya.page().mouse().wheel(0, 4000);
            maya.page().keyboard().up("Shift");
        }
        assertThat(maya.bar(ENGINE)).not().isInViewport();

        maya.page().keyboard().press("Control+k");
        maya.expectAccessible();
        maya.page().keyboard().type("off eng");
        assertThat(maya.page()
                        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(ENGINE))
                        .first())
                .hasAttribute("aria-selected", "true");
        maya.page().keyboard().press("Enter");
        assertThat(maya.bar(ENGINE)).isInViewport();
        assertThat(maya.panel()).containsText(ENGINE);
    }

    @Test
    void aStageIsDraggedToAnotherPlaceAndWritten() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.drag(maya.middleOf(heading(maya, "Buy")), maya.middleOf(heading(maya, "Discover")));
        ivan.waitUntil(
                () -> headings(ivan).equals(List.of("Buy", "Discover", "Consider")),
                () -> assertEquals(List.of("Buy", "Discover", "Consider"), headings(ivan)));

        heading(maya, "Consider").focus();
        maya.page().keyboard().press("Alt+ArrowUp");
        ivan.waitUntil(
                () -> headings(ivan).equals(List.of("Buy", "Consider", "Discover")),
                () -> assertEquals(List.of("Buy", "Consider", "Discover"), headings(ivan)));

        heading(maya, "Buy").click();
        maya.expectAccessible();
        maya.page().keyboard().type("Purchase");
        maya.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("violet"))
                .check();
        maya.page().keyboard().press("Enter");
        assertThat(heading(ivan, "Purchase")).isVisible();
        assertEquals(Stage.Colour.VIOLET, stored(plan).stages().getFirst().colour());
    }

    private static String days(Screen screen) {
        return Objects.toString(screen.page()
                .evaluate("() => JSON.stringify(document.querySelector('roadmap-timeline').daysInSight())"));
    }

    @Test
    void theFocusOnAStagesNameLeavesTheDaysInSight() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        String before = days(maya);

        maya.timeline().locator(".bound").first().focus();
        heading(maya, "Consider").focus();
        maya.page().keyboard().press("Tab");
        maya.page().keyboard().press("Shift+Tab");
        assertThat(heading(maya, "Consider")).isFocused();
        assertEquals(before, days(maya));
    }

    @Test
    void aBarThatIsDraggedOutOfTheWindowScrollsOn() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Point bar = maya.middleOf(maya.bar(LOYALTY));
        double width = maya.page().viewportSize().width;

        maya.hold(bar, new Point(width - 100, bar.y()));
        String before = days(maya);
        maya.page().mouse().move(width + 30, bar.y());
        maya.waitUntil(() -> !days(maya).equals(before), () -> assertEquals("later days", days(maya)));
        assertThat(maya.timeline().locator(".caption")).not().containsText("Drop it on a lane");
        maya.page().keyboard().press("Escape");
        maya.page().mouse().up();
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void presentingLightsTheStageThatOneHasSteppedTo() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.page().setViewportSize(1_200, 420);

        maya.bar(LOYALTY).press("p");
        Locator step = maya.timeline().locator(".presentation");
        assertThat(step).isVisible();
        for (int i = 0; i < 3; i++) {
            maya.page().keyboard().press("ArrowRight");
        }
        assertThat(maya.spoken()).containsText("Buy");
        Locator veil = maya.timeline().locator(".veil").first();
        Locator stage = heading(maya, "Buy").locator("xpath=ancestor::*[@data-stage]");
        maya.waitUntil(
                () -> Math.abs(bottom(veil) - stage.boundingBox().y) <= 1,
                () -> assertEquals(stage.boundingBox().y, bottom(veil), 1));
        maya.page().keyboard().press("Escape");
        assertThat(step).hasCount(0);
    }

    private static double bottom(Locator part) {
        return part.boundingBox().y + part.boundingBox().height;
    }

    @Test
    void aSharedBoundOfTwoHorizonsMovesBoth() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        Locator bound = maya.timeline().locator(".bound.marketing").nth(1);
        Locator next = ivan.timeline().locator(".horizon.marketing").nth(1);
        String before = next.getAttribute("title");

        Point at = maya.middleOf(bound);
        maya.drag(at, at.plus(maya.dayWidth(LOYALTY) * 5, 2));
        assertThat(next).not().hasAttribute("title", before);
        List<Horizon> horizons = stored(plan).horizons();
        assertEquals(horizons.get(0).end().plusDays(1), horizons.get(1).start());
        assertEquals(plan.day(18), horizons.get(1).start());

        bound.focus();
        maya.page().keyboard().press("ArrowLeft");
        maya.waitUntil(
                () -> stored(plan).revision() == 3,
                () -> assertEquals(3, stored(plan).revision()));
        maya.expectAccessible();
        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Control+z");
        maya.waitUntil(
                () -> stored(plan).horizons().get(1).start().equals(plan.day(18)),
                () -> assertEquals(plan.day(18), stored(plan).horizons().get(1).start()));
    }
}
