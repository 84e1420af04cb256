package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.FAIR;
import static app.commonhorizon.e2e.TestPlan.IDEA;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.PersonId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What one person filters, groups and saves, another can see the same way. */
class FilterIT extends BrowserTest {

    @Test
    void aLinkShowsTheSameItemsToSomebodyElse() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);

        maya.page().keyboard().press("/");
        maya.page().keyboard().type("er");
        assertThat(maya.bar(LOYALTY)).hasCount(0);
        assertThat(maya.bar(ADVISOR)).hasCount(0);
        assertThat(maya.bar(ENGINE)).hasCount(1);
        check(maya, "Filter by Team", "IT");
        maya.page().waitForURL(Pattern.compile(".*[?&]q=er.*team=it.*"));

        // The panel's item joins the address and leaves it; the filters stay.
        maya.open(ENGINE);
        maya.page().waitForURL(Pattern.compile(".*item=" + plan.item(ENGINE) + ".*"));
        maya.page().keyboard().press("Escape");
        assertThat(maya.panel()).hasCount(0);
        maya.page().waitForURL(url -> url.contains("q=er") && !url.contains("item="));

        Screen ivan = signIn("Ivan");
        ivan.page().navigate(maya.page().url());
        assertThat(ivan.bar(ENGINE)).hasCount(1);
        assertThat(ivan.bar(LOYALTY)).hasCount(0);
        assertThat(ivan.bar(IDEA)).hasCount(0);
        assertThat(ivan.timeline().getByRole(AriaRole.SEARCHBOX)).hasValue("er");
        assertEquals(maya.shown(), ivan.shown());

        ivan.inTimeline("Clear").click();
        assertThat(ivan.bar(FAIR)).hasCount(1);
        assertThat(ivan.bar(IDEA)).hasCount(1);
    }

    @Test
    void aSharedViewIsThereForOthersAtOnce() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        check(maya, "Filter by Team", "Marketing");
        save(maya, "Only marketing", "Shared");
        save(maya, "My own", "Only for me");

        Locator views = menu(ivan, "Views");
        assertThat(entry(views, "Only marketing")).isVisible();
        assertThat(entry(views, "My own")).hasCount(0);
        entry(views, "Only marketing").click();
        assertThat(ivan.bar(ENGINE)).hasCount(0);
        assertThat(ivan.bar(LOYALTY)).hasCount(1);

        menu(ivan, "Views: Only marketing");
        item(ivan, "Delete “Only marketing”").click();
        Locator mayas = menu(maya, "Views: My own");
        assertThat(entry(mayas, "Only marketing")).hasCount(0);
        assertThat(entry(mayas, "My own")).isVisible();
    }

    @Test
    void aBarDraggedToAnotherOwnersLaneGetsThatOwner() {
        TestPlan plan = newPlan();
        own(plan, LOYALTY, id("Maya"));
        own(plan, ENGINE, id("Ivan"));
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        menu(maya, "Group: Stage");
        maya.timeline()
                .getByRole(AriaRole.MENUITEMRADIO, new Locator.GetByRoleOptions().setName("Owner"))
                .click();
        assertThat(maya.bar(ADVISOR)).hasAttribute("data-lane", "none/marketing");

        Point bar = maya.middleOf(maya.bar(ADVISOR));
        maya.drag(bar, new Point(bar.x(), maya.heightOf(LOYALTY)));

        assertThat(maya.bar(ADVISOR)).hasAttribute("data-lane", id("Maya") + "/marketing");
        assertThat(ivan.bar(ADVISOR)).hasAttribute("aria-label", Pattern.compile(".*Maya Brandt.*"));
        ivan.expect(ADVISOR, plan.day(8), plan.day(20), plan.lane("Consider", Team.MARKETING));
        assertEquals(id("Maya"), stored(plan, ADVISOR).owner());
    }

    private void own(TestPlan plan, String title, PersonId owner) {
        Op step = Op.set(
                "item", plan.item(title), Collections.singletonMap("owner", null), Map.of("owner", owner.toString()));
        Edit edit = Edit.of(plan.id(), id("Maya"), stored(plan).revision(), List.of(step));
        assertInstanceOf(EditAnswer.Accepted.class, roadmaps.apply(edit));
    }

    /** Opens one of the timeline's menus. */
    private static Locator menu(Screen screen, String name) {
        screen.inTimeline(name).click();
        Locator menu = screen.page().locator("roadmap-timeline .popover:popover-open");
        assertThat(menu).isVisible();
        return menu;
    }

    private static Locator entry(Locator menu, String name) {
        return menu.getByRole(
                AriaRole.MENUITEMRADIO,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator item(Screen screen, String name) {
        return screen.timeline()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void check(Screen screen, String menu, String option) {
        menu(screen, menu)
                .getByRole(AriaRole.MENUITEMCHECKBOX, new Locator.GetByRoleOptions().setName(option))
                .click();
        screen.page().keyboard().press("Escape");
        assertThat(screen.page().locator("roadmap-timeline .popover:popover-open"))
                .hasCount(0);
    }

    private static void save(Screen screen, String name, String who) {
        screen.timeline()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Views")))
                .click();
        item(screen, "Save as…").click();
        screen.timeline().getByLabel("Name of the view").fill(name);
        screen.timeline()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + who)))
                .check();
        screen.inTimeline("Save").click();
        assertThat(screen.timeline()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName("Views: " + name)
                                        .setExact(true)))
                .isVisible();
    }
}
