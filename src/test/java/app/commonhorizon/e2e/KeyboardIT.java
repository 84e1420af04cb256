package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.FAIR;
import static app.commonhorizon.e2e.TestPlan.IDEA;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.people.Team;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Everything that the mouse can do, Maya does with keys alone; the live region says what happens; Ivan sees it. */
class KeyboardIT extends BrowserTest {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static String spoken(String title, String place, LocalDate start, LocalDate end) {
        return "%s, %s, %s to %s".formatted(title, place, SPOKEN.format(start), SPOKEN.format(end));
    }

    @Test
    void arrowsWalkFromBarToBar() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("ArrowDown");
        expectFocus(maya, plan, ADVISOR);
        maya.page().keyboard().press("ArrowRight");
        expectFocus(maya, plan, FAIR);
        maya.page().keyboard().press("ArrowDown");
        expectFocus(maya, plan, ENGINE);
        maya.page().keyboard().press("ArrowDown");
        expectFocus(maya, plan, IDEA);
        maya.page().keyboard().press("ArrowUp");
        expectFocus(maya, plan, ENGINE);
        maya.page().keyboard().press("Enter");
        assertThat(maya.panel()).containsText(ENGINE);
    }

    private static void expectFocus(Screen screen, TestPlan plan, String title) {
        String wanted = plan.item(title).toString();
        screen.waitUntil(() -> screen.focused().equals(wanted), () -> assertEquals(wanted, screen.focused(), title));
    }

    @Test
    void aLiftedBarFollowsTheArrowsUntilItIsPutDown() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Space");
        assertThat(maya.spoken())
                .hasText("Loyalty pilot lifted. Arrow keys move it, Enter puts it down, Escape cancels.");
        maya.page().keyboard().press("ArrowRight");
        maya.page().keyboard().press("Shift+ArrowRight");
        assertThat(maya.spoken()).hasText(spoken(LOYALTY, "Discover, marketing", plan.day(8), plan.day(21)));
        maya.page().keyboard().press("ArrowDown");
        maya.page().keyboard().press("ArrowDown");
        assertThat(maya.spoken()).hasText(spoken(LOYALTY, "Consider, marketing", plan.day(8), plan.day(21)));
        assertEquals(1, stored(plan).revision(), "nothing is sent while it is in the air");
        maya.page().keyboard().press("Enter");
        ivan.expect(LOYALTY, plan.day(8), plan.day(21), plan.lane("Consider", Team.MARKETING));
        expectFocus(maya, plan, LOYALTY);

        maya.page().keyboard().press("Space");
        maya.page().keyboard().press("ArrowLeft");
        maya.page().keyboard().press("Escape");
        assertThat(maya.spoken()).hasText("Cancelled. Nothing has changed.");
        assertEquals(2, stored(plan).revision());
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void whoGoesOnElsewherePutsALiftedBarBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Space");
        maya.page().keyboard().press("ArrowRight");
        maya.page().keyboard().press("Tab");
        assertThat(maya.spoken()).hasText("Cancelled. Nothing has changed.");
        assertThat(maya.timeline().locator(".slot")).hasCount(0);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Space");
        maya.page().keyboard().press("ArrowRight");
        maya.bar(ENGINE).click();
        assertThat(maya.spoken()).hasText("Cancelled. Nothing has changed.");
        maya.bar(ENGINE).press("ArrowDown");
        expectFocus(maya, plan, IDEA);
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void aMoveThatCannotBeIsSaid() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        String why = "“Loyalty pilot” has no lane there, so nothing was moved.";

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Alt+ArrowUp");
        assertThat(maya.spoken()).hasText(why);

        // With another one that has room above: one refusal cancels the whole move, and names the item.
        maya.bar(LOYALTY).press("Control+Space");
        maya.bar(ADVISOR).focus();
        maya.bar(ADVISOR).press("Control+Space");
        assertThat(maya.spoken()).hasText("2 items selected");
        maya.bar(ADVISOR).press("Space");
        maya.bar(ADVISOR).press("ArrowUp");
        assertThat(maya.spoken()).hasText(why);
        maya.bar(ADVISOR).press("Enter");
        assertThat(maya.spoken()).hasText(why);
        expectFocus(maya, plan, ADVISOR);
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void altMovesAtOnceAndWithCtrlResizes() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(ADVISOR).focus();
        maya.page().keyboard().press("Alt+ArrowRight");
        assertThat(maya.spoken()).hasText(spoken(ADVISOR, "Consider, marketing", plan.day(9), plan.day(21)));
        ivan.expect(ADVISOR, plan.day(9), plan.day(21), plan.lane("Consider", Team.MARKETING));
        maya.page().keyboard().press("Alt+ArrowDown");
        ivan.expect(ADVISOR, plan.day(9), plan.day(21), plan.lane("Consider", Team.IT));
        maya.page().keyboard().press("Control+Alt+ArrowRight");
        ivan.expect(ADVISOR, plan.day(9), plan.day(22), plan.lane("Consider", Team.IT));
        maya.page().keyboard().press("Control+Alt+Shift+ArrowLeft");
        ivan.expect(ADVISOR, plan.day(8), plan.day(22), plan.lane("Consider", Team.IT));
        assertThat(maya.spoken()).hasText(spoken(ADVISOR, "Consider, IT", plan.day(8), plan.day(22)));
        expectFocus(maya, plan, ADVISOR);
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void keysCreateHandOverAndDelete() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("n");
        assertThat(maya.field("Title")).isFocused();
        maya.page().keyboard().type("Gift cards");
        maya.page().keyboard().press("Tab");
        assertThat(ivan.bar("Gift cards")).hasAttribute("data-lane", plan.lane("Discover", Team.MARKETING));

        maya.bar(ADVISOR).focus();
        maya.page().keyboard().press("l");
        assertThat(maya.spoken())
                .hasText("Hand over Chat advisor: walk to a scaling task and press Enter, or Escape to cancel.");
        maya.page().keyboard().press("ArrowRight");
        maya.page().keyboard().press("ArrowDown");
        expectFocus(maya, plan, ENGINE);
        maya.page().keyboard().press("Enter");
        assertThat(maya.spoken()).hasText("Chat advisor is handed over to Offer engine.");
        ivan.open(ENGINE);
        assertThat(ivan.panel().locator(".ch-link")).containsText(ADVISOR);

        maya.bar(FAIR).focus();
        maya.page().keyboard().press("Delete");
        assertThat(maya.spoken()).hasText("Deleted “Trade fair”");
        assertThat(ivan.bar(FAIR)).hasCount(0);
        maya.page().keyboard().press("Control+z");
        ivan.expect(FAIR, plan.day(24), plan.day(24), plan.lane("Consider", Team.MARKETING));
        expectAllToShow(plan, maya, ivan);
    }
}
