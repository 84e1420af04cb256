package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.FAIR;
import static app.commonhorizon.e2e.TestPlan.IDEA;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Link;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Maya works with the mouse; Ivan, who has the same roadmap open, sees each of her edits without reloading. */
class TwoPeopleIT extends BrowserTest {

    @Test
    void aDraggedBarIsSeenByTheOtherInItsNewLaneAndDates() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        Point bar = maya.middleOf(maya.bar(LOYALTY));
        maya.drag(bar, bar.plus(7 * maya.dayWidth(LOYALTY), 0));
        ivan.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));

        // Straight down to another stage: dates stay as they are.
        bar = maya.middleOf(maya.bar(ADVISOR));
        maya.drag(bar, new Point(bar.x(), maya.heightOf(LOYALTY)));
        ivan.expect(ADVISOR, plan.day(8), plan.day(20), plan.lane("Discover", Team.MARKETING));

        // Both ways at once.
        bar = maya.middleOf(maya.bar(LOYALTY));
        maya.drag(bar, new Point(bar.x() - 6 * maya.dayWidth(LOYALTY), maya.heightOf(ENGINE)));
        ivan.expect(LOYALTY, plan.day(4), plan.day(17), plan.lane("Buy", Team.IT));

        maya.drag(maya.endOf(ENGINE), maya.endOf(ENGINE).plus(3 * maya.dayWidth(ENGINE), 0));
        ivan.expect(ENGINE, plan.day(26), plan.day(41), plan.lane("Buy", Team.IT));
        maya.drag(maya.startOf(ENGINE), maya.startOf(ENGINE).plus(-2 * maya.dayWidth(ENGINE), 0));
        ivan.expect(ENGINE, plan.day(24), plan.day(41), plan.lane("Buy", Team.IT));

        expectAllToShow(plan, maya, ivan);
        assertEquals(6, stored(plan).revision(), "one edit for each drag");
    }

    @Test
    void whatIsDrawnOnALaneIsNamedInThePanel() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        double day = maya.dayWidth(ENGINE);

        Point free = new Point(maya.startOf(ENGINE).x() - 20.5 * day, maya.heightOf(ENGINE));
        maya.drag(free, free.plus(9 * day, 0));
        assertThat(maya.field("Title")).isFocused();
        assertThat(maya.field("Title")).hasValue("New scaling task");
        ivan.expect("New scaling task", plan.day(5), plan.day(14), plan.lane("Buy", Team.IT));

        maya.page().keyboard().type("Price service");
        maya.page().keyboard().press("Tab");
        ivan.expect("Price service", plan.day(5), plan.day(14), plan.lane("Buy", Team.IT));
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void fromTheTrayAndBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.drag(maya.middleOf(maya.bar(IDEA)), new Point(maya.startOf(ENGINE).x(), maya.heightOf(FAIR)));
        assertThat(ivan.bar(IDEA)).hasAttribute("data-lane", plan.lane("Consider", Team.MARKETING));
        assertEquals(1, changesOf(plan, plan.item(IDEA)).size());

        maya.drag(maya.startOf(IDEA).plus(30, 0), maya.middleOf(maya.page().locator("roadmap-timeline .tray .chips")));
        ivan.expectInTray(IDEA);
        maya.expectInTray(IDEA);
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void aPilotIsHandedOverByItsHandle() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(ADVISOR).hover();
        Locator handle = maya.page().locator("roadmap-timeline [data-grip=link]");
        maya.drag(maya.middleOf(handle), maya.middleOf(maya.bar(ENGINE)));

        ivan.open(ADVISOR);
        assertThat(ivan.panel().locator(".ch-link")).containsText(ENGINE);
        Link link = stored(plan).links().findFirst().orElseThrow();
        assertEquals(plan.item(ADVISOR), link.from());
        assertEquals(plan.item(ENGINE), link.to());
    }

    @Test
    void whatWasDeletedComesBackByTheToastOrTheKeys() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(LOYALTY).click();
        maya.bar(LOYALTY).press("Delete");
        assertThat(ivan.bar(LOYALTY)).hasCount(0);
        maya.page()
                .locator("roadmap-timeline .notice")
                .locator("button", new Locator.LocatorOptions().setHasText("Undo"))
                .click();
        ivan.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        assertThat(maya.bar(LOYALTY)).isFocused();

        Point bar = maya.middleOf(maya.bar(ADVISOR));
        maya.drag(bar, bar.plus(4 * maya.dayWidth(ADVISOR), 0));
        ivan.expect(ADVISOR, plan.day(12), plan.day(24), plan.lane("Consider", Team.MARKETING));
        maya.bar(ADVISOR).press("Control+z");
        ivan.expect(ADVISOR, plan.day(8), plan.day(20), plan.lane("Consider", Team.MARKETING));
        maya.bar(ADVISOR).press("Control+Shift+Z");
        ivan.expect(ADVISOR, plan.day(12), plan.day(24), plan.lane("Consider", Team.MARKETING));

        expectAllToShow(plan, maya, ivan);
    }
}
