package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.FAIR;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Link;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Maya links items and moves the earlier one; what depends on it moves along on Ivan's screen too. */
class DependencyIT extends BrowserTest {

    private static void link(Screen screen, String from, String to) {
        screen.bar(from).hover();
        Locator grip = screen.page().locator("roadmap-timeline [data-grip=link]");
        screen.drag(screen.middleOf(grip), screen.middleOf(screen.bar(to)));
    }

    private static Locator card(Screen screen) {
        return screen.page().locator("roadmap-timeline .link-card");
    }

    private static void dragBy(Screen screen, String title, int days) {
        Point bar = screen.middleOf(screen.bar(title));
        screen.drag(bar, bar.plus(days * screen.dayWidth(title), 0));
    }

    @Test
    void whatNeedsAnItemIsPushedAlongAndOneUndoPutsBothBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        link(maya, ADVISOR, FAIR);
        assertThat(card(maya)).containsText("Trade fair needs Chat advisor.");
        card(maya).locator("select[name=policy]").selectOption("push");
        maya.page().keyboard().press("Escape");
        assertThat(card(maya)).hasCount(0);
        maya.waitUntil(
                () -> stored(plan).links().anyMatch(link -> link.policy() == Link.Policy.PUSH),
                () -> assertEquals(
                        Link.Policy.PUSH,
                        stored(plan).links().findFirst().orElseThrow().policy()));

        Point bar = maya.middleOf(maya.bar(ADVISOR));
        Point there = bar.plus(9 * maya.dayWidth(ADVISOR), 0);
        maya.hold(bar, there);
        assertThat(maya.page().locator("roadmap-timeline .overlay .caption")).containsText("+1 item moves");
        assertThat(maya.page().locator("roadmap-timeline .ghosts .along")).hasCount(1);
        maya.page().mouse().up();

        ivan.expect(ADVISOR, plan.day(17), plan.day(29), plan.lane("Consider", Team.MARKETING));
        ivan.expect(FAIR, plan.day(30), plan.day(30), plan.lane("Consider", Team.MARKETING));
        assertThat(maya.spoken()).containsText("1 item moved along");
        Locator toast = maya.page().locator("roadmap-timeline .notice");
        assertThat(toast).containsText("Moved “Chat advisor”; 1 item moved along");

        toast.locator("button", new Locator.LocatorOptions().setHasText("Undo")).click();
        ivan.expect(ADVISOR, plan.day(8), plan.day(20), plan.lane("Consider", Team.MARKETING));
        ivan.expect(FAIR, plan.day(24), plan.day(24), plan.lane("Consider", Team.MARKETING));
        expectAllToShow(plan, maya, ivan);
        assertEquals(5, stored(plan).revision(), "the link, its policy, one move, one undo");
    }

    @Test
    void aLoopIsRefusedWithTheReasonOnTheScreen() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        link(maya, LOYALTY, ADVISOR);
        maya.page().keyboard().press("Escape");
        link(maya, ADVISOR, LOYALTY);

        assertThat(maya.page().locator("roadmap-timeline .notice"))
                .containsText("This would lead in a circle: “Loyalty pilot” → “Chat advisor” stands already.");
        assertEquals(1, stored(plan).links().count());
    }

    @Test
    void keysAloneLinkAndUnlink() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        maya.bar(ADVISOR).focus();
        maya.page().keyboard().press("Shift+L");
        maya.page().keyboard().press("ArrowRight");
        maya.page().keyboard().press("ArrowDown");
        assertThat(maya.spoken()).hasText("Offer engine needs Chat advisor.");
        maya.page().keyboard().press("Enter");
        maya.waitUntil(
                () -> stored(plan).links().anyMatch(link -> link.kind() == Link.Kind.NEEDS),
                () -> assertEquals(1, stored(plan).links().count()));

        maya.bar(ADVISOR).focus();
        maya.page().keyboard().press("d");
        assertThat(card(maya)).containsText("Needed by");
        maya.page().keyboard().press("Enter");
        assertThat(card(maya)).containsText("Offer engine needs Chat advisor.");
        card(maya)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete link"))
                .press("Enter");
        assertThat(maya.spoken()).hasText("Offer engine does not need Chat advisor any more.");
        maya.waitUntil(
                () -> stored(plan).links().findAny().isEmpty(),
                () -> assertEquals(0, stored(plan).links().count()));
    }

    @Test
    void aDateInThePanelTakesAlongWhatFollows() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        link(maya, LOYALTY, ADVISOR);
        card(maya).locator("select[name=policy]").selectOption("keep-gap");
        maya.page().keyboard().press("Escape");

        maya.open(ADVISOR);
        assertThat(maya.panel().locator(".ch-link")).containsText(LOYALTY);
        maya.open(LOYALTY);
        maya.bar(LOYALTY).press("Control+Alt+ArrowRight");
        maya.expect(ADVISOR, plan.day(9), plan.day(21), plan.lane("Consider", Team.MARKETING));
        dragBy(maya, LOYALTY, 2);
        maya.expect(ADVISOR, plan.day(11), plan.day(23), plan.lane("Consider", Team.MARKETING));
    }
}
