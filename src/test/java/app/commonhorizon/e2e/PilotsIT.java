package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maya decides on a pilot and IT gets its scaling task; she says by when marketing needs one, and Ivan gives in. */
class PilotsIT extends BrowserTest {

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator diamond(Screen screen, TestPlan plan, String title) {
        return screen.timeline().locator("[data-decide='" + plan.item(title) + "']");
    }

    private static Locator textArea(Locator within, String label) {
        return within.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    @Test
    void aDecisionAtTheDiamondMakesTheScalingTaskInOneEdit() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        assertThat(diamond(ivan, plan, LOYALTY)).hasClass(Pattern.compile("diamond open"));

        maya.open(LOYALTY);
        Locator panel = maya.panel().locator(".ch-pilot");
        textArea(panel, "Value").fill("9.5");
        textArea(panel, "Value").press("Enter");
        assertThat(panel.locator(".ch-results")).containsText("9.5");

        diamond(maya, plan, LOYALTY).click();
        Locator dialog = maya.dialog();
        assertThat(textArea(dialog, "Evidence")).hasValue(Pattern.compile("Result: 9\\.5 on .*"));
        dialog.getByText(Pattern.compile("^Scale it")).click();
        assertThat(textArea(dialog, "Title")).hasValue("Scale “" + LOYALTY + "”");
        button(dialog, "Decide").click();
        assertThat(dialog).containsText("Please say why");
        maya.expectAccessible();
        textArea(dialog, "Why").fill("Half of them came back.");
        assertThat(textArea(dialog, "What the pilot has taught"))
                .hasValue(Pattern.compile("[\\s\\S]*Half of them came back\\."));
        textArea(dialog, "Title").fill("Loyalty for all");
        button(dialog, "Decide").click();

        assertThat(dialog).hasCount(0);
        assertThat(diamond(ivan, plan, LOYALTY)).hasClass(Pattern.compile("diamond scale"));
        Item task = stored(plan)
                .items()
                .filter(item -> item.title().equals("Loyalty for all"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(Kind.SCALING_TASK, Team.IT), List.of(task.kind(), task.team()));
        assertEquals(1, changesOf(plan, task.id()).size());
        assertThat(maya.panel().locator(".ch-verdict")).containsText("Half of them came back.");
    }

    @Test
    void bothWindowsAreThereUntilTheTeamsAgree() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(ENGINE).focus();
        maya.page().keyboard().press("b");
        Locator dialog = maya.dialog();
        Locator by = dialog.getByRole(
                AriaRole.COMBOBOX,
                new Locator.GetByRoleOptions().setName("Done by").setExact(true));
        by.fill(plan.day(30).toString());
        by.press("Enter");
        button(dialog, "Say so").click();

        Locator window = ivan.timeline().locator("[data-expected='" + plan.item(ENGINE) + "']");
        assertThat(window).containsText("Marketing: by");
        ivan.open(ENGINE);
        button(ivan.panel(), "Take these dates").click();

        ivan.expect(ENGINE, plan.day(18), plan.day(30), plan.lane("Buy", Team.IT));
        assertThat(window).hasCount(0);
        assertThat(maya.timeline().locator("[data-expected]")).hasCount(0);
        assertThat(ivan.panel()).containsText("The plan agrees.");
    }
}
