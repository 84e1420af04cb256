package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.shared.Access;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page whose plan is long in coming: everything around it is there, and stays where it is when the plan comes. */
class AwaitedIT extends BrowserTest {

    private static List<Double> edges(Locator part) {
        BoundingBox box = part.boundingBox();
        return List.of(box.x, box.y, box.width, box.height);
    }

    /** Opens the roadmap. @return the page's requests for the plan, which are not answered until they are resumed */
    private static List<Route> openAndHoldBack(Screen screen, TestPlan plan) {
        List<Route> held = new ArrayList<>();
        screen.page().route("**/snapshot", held::add);
        screen.page().navigate("/roadmap/" + plan.id());
        return held;
    }

    @Test
    void whatStandsAroundThePlanIsThereBeforeIt() {
        TestPlan plan = newPlan();
        Screen maya = signIn("Maya");
        List<Route> held = openAndHoldBack(maya, plan);

        Locator calendar = maya.timeline().locator(".calendar");
        Locator search = maya.timeline().locator(".search");
        assertThat(maya.timeline().locator(".hint")).hasText("Fetching the plan…");
        assertThat(calendar.locator(".today-flag")).isInViewport();
        assertThat(maya.inTimeline("+ Add")).isDisabled();
        assertThat(maya.timeline().locator(".present-button")).isDisabled();
        assertThat(maya.timeline().locator(".tray")).isVisible();
        maya.expectAccessible();
        List<Double> before = edges(calendar);
        List<Double> field = edges(search);

        assertEquals(1, held.size(), "the plan is asked for once");
        held.forEach(Route::resume);
        assertThat(maya.bar(LOYALTY)).isInViewport();
        assertThat(maya.inTimeline("+ Add")).isEnabled();
        assertThat(maya.timeline().locator(".present-button")).isEnabled();
        assertEquals(before, edges(calendar), "the calendar has moved");
        assertEquals(field, edges(search), "the field has moved");
    }

    @Test
    void aPlanThatDoesNotComeIsSpokenOfAndCanBeAskedForAnew() {
        TestPlan plan = newPlan();
        Screen maya = signIn("Maya");
        List<Route> held = openAndHoldBack(maya, plan);

        assertThat(maya.timeline().locator(".hint")).containsText("the server does not answer");
        maya.expectAccessible();
        maya.inTimeline("Ask again now").click();
        assertThat(maya.timeline().locator(".hint")).hasText("Fetching the plan…");
        maya.waitUntil(() -> held.size() == 2, () -> assertEquals(2, held.size(), "it is not asked for again"));
        held.getLast().resume();
        assertThat(maya.bar(LOYALTY)).isVisible();
    }

    @Test
    void whoMayOnlyLookIsShownNothingToEditWithMeanwhile() {
        TestPlan plan = newPlan(Access.VIEW);
        Screen ivan = signIn("Ivan");
        List<Route> held = openAndHoldBack(ivan, plan);

        assertThat(ivan.timeline().locator(".today-flag")).isInViewport();
        assertThat(ivan.inTimeline("+ Add")).hasCount(0);
        assertThat(ivan.timeline().locator(".tray")).hasCount(0);
        held.forEach(Route::resume);
        assertThat(ivan.bar(LOYALTY)).isVisible();
    }

    @Test
    void whereOneLooksMeanwhileIsWhereThePlanComes() {
        TestPlan plan = newPlan();
        Screen maya = signIn("Maya");
        List<Route> held = openAndHoldBack(maya, plan);
        Locator today = maya.timeline().locator(".today-flag");
        assertThat(today).isInViewport();
        maya.inTimeline("Years").click();
        assertThat(maya.inTimeline("Years")).hasAttribute("aria-pressed", "true");
        List<Double> before = edges(today);

        held.forEach(Route::resume);
        assertThat(maya.bar(LOYALTY)).isInViewport();
        assertThat(maya.inTimeline("Years")).hasAttribute("aria-pressed", "true");
        assertEquals(before, edges(today));
    }
}
