package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.RoadmapId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What if: Maya tries something out that Ivan does not see, and brings it into the plan that he has changed meanwhile. */
class DraftIT extends BrowserTest {

    private static void planMenu(Screen screen, String entry) {
        screen.page().locator(".ch-plan-menu vaadin-menu-bar-button").first().click();
        screen.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    private static Locator named(Locator within, AriaRole role, String name) {
        return within.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator banner(Screen screen) {
        return screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("This is a draft"));
    }

    /** Starts a draft and stands in it, near enough to see single days. */
    private RoadmapId start(Screen screen, String name, String others) {
        planMenu(screen, "What if: start a draft…");
        named(screen.dialog(), AriaRole.TEXTBOX, "Name").fill(name);
        screen.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(others))
                .check();
        String before = path(screen.page().url());
        named(screen.dialog(), AriaRole.BUTTON, "Start").click();
        assertThat(banner(screen)).containsText("Draft “" + name + "”");
        screen.page().waitForURL(url -> !path(url).equals(before));
        String address = path(screen.page().url());
        RoadmapId draft = RoadmapId.of(address.substring(address.lastIndexOf('/') + 1));
        screen.openRoadmap(draft);
        return draft;
    }

    private static String path(String url) {
        return url.replaceFirst("[?#].*", "");
    }

    private void set(TestPlan plan, RoadmapId roadmap, String who, String title, String field, String from, String to) {
        EditAnswer answer = roadmaps.apply(Edit.of(
                roadmap,
                id(who),
                roadmaps.snapshot(roadmap, id(who)).revision(),
                List.of(Op.set("item", plan.item(title), Map.of(field, from), Map.of(field, to)))));
        assertTrue(answer instanceof EditAnswer.Accepted, answer::toString);
    }

    @Test
    void aPrivateDraftIsBroughtIntoThePlanThatHasMovedOn() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        start(maya, "Earlier launch", "Nobody");
        assertThat(banner(maya)).containsText("only you see it");

        double day = maya.dayWidth(LOYALTY);
        Screen.Point from = maya.middleOf(maya.bar(LOYALTY));
        maya.drag(from, from.plus(7 * day, 0));
        maya.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));
        maya.open(ADVISOR);
        maya.write("Title", "Bot advisor");
        assertThat(banner(maya)).containsText("2 edits");
        ivan.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        planMenu(ivan, "Drafts…");
        assertThat(ivan.dialog()).containsText("There are no drafts");
        named(ivan.dialog(), AriaRole.BUTTON, "Close").click();
        maya.expectAccessible();

        set(plan, plan.id(), "Ivan", ADVISOR, "title", ADVISOR, "Advisor by chat");
        named(banner(maya), AriaRole.BUTTON, "Bring into the plan…").click();
        Locator contested =
                maya.dialog().locator(".ch-entry-row", new Locator.LocatorOptions().setHasText("Bot advisor"));
        assertThat(contested).containsText("The plan has “Advisor by chat” here by now, from Ivan Petrov");
        maya.expectAccessible();
        assertThat(named(maya.dialog(), AriaRole.BUTTON, "Bring in (1)")).isVisible();
        contested
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Take the draft’s: Bot advisor"))
                .check();
        named(maya.dialog(), AriaRole.BUTTON, "Bring in (2)").click();

        assertThat(banner(maya)).hasCount(0);
        maya.page().waitForURL(Pattern.compile(".*" + plan.id() + ".*"));
        ivan.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));
        assertThat(ivan.bar("Bot advisor")).isVisible();
        assertEquals(3, stored(plan).revision(), "one change for all of it");
        planMenu(ivan, "History…");
        assertThat(ivan.panel().locator(".ch-change").first())
                .containsText("Maya Brandt brought in the draft “Earlier launch”");
        expectAllToShow(plan, ivan);
    }

    @Test
    void aSharedDraftIsPresentedAsOneEditedTogetherAndGoesWhenItsMakerDeletesIt() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        RoadmapId draft = start(maya, "Together", "All who may edit the plan");
        Screen ivan = open("Ivan", plan);
        planMenu(ivan, "Drafts…");
        named(ivan.dialog(), AriaRole.BUTTON, "Open the draft “Together”").click();
        assertThat(banner(ivan)).containsText("by Maya Brandt");
        ivan.openRoadmap(draft);

        set(plan, draft, "Ivan", LOYALTY, "title", LOYALTY, "Loyalty first");
        assertThat(maya.bar("Loyalty first")).isVisible();
        named(banner(maya), AriaRole.BUTTON, "Out of step…").click();
        assertThat(maya.panel()).containsText("out of step in this draft");
        named(banner(maya), AriaRole.BUTTON, "Compare").click();
        assertThat(maya.panel().locator(".ch-differences")).containsText("Loyalty first");
        assertThat(maya.timeline().locator(".comparison")).isVisible();
        maya.timeline().locator(".comparison .primary").click();

        maya.page().keyboard().press("p");
        assertThat(maya.timeline().locator(".draft-label")).hasText("Draft “Together”: not the plan");
        assertThat(banner(maya)).isHidden();
        maya.page().keyboard().press("Escape");
        assertThat(banner(maya)).isVisible();

        named(banner(maya), AriaRole.BUTTON, "Delete…").click();
        maya.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        ivan.page().waitForURL(Pattern.compile(".*" + plan.id() + ".*"));
        maya.page().waitForURL(Pattern.compile(".*" + plan.id() + ".*"));
        assertThat(ivan.page().getByText("The draft “Together” was deleted")).isVisible();
        assertThat(ivan.bar(LOYALTY)).isVisible();
        assertThat(banner(ivan)).hasCount(0);
    }
}
