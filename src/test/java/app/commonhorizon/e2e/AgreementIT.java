package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.roadmap.Status;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maya of marketing and Ivan of IT turn their keys at a pilot; it moves, drifts for both to see, and they sign again. */
class AgreementIT extends BrowserTest {

    private static Locator agreement(Screen screen) {
        return screen.panel().locator(".ch-agreement");
    }

    private static Locator outline(Screen screen) {
        return screen.timeline().locator("[data-signed]");
    }

    private static Pattern saying(String text) {
        return Pattern.compile(".*" + text + ".*");
    }

    /** Signs what the open dialog shows. */
    private static void sign(Screen screen) {
        Locator sign = screen.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Sign").setExact(true));
        sign.click();
        assertThat(sign).hasCount(0);
    }

    private static void button(Screen screen, String name) {
        agreement(screen)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void twoPeopleAgreeThePlanMovesOnAndTheyAgreeAgain() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("k");
        assertThat(maya.dialog()).containsText("Turn marketing's key");
        assertThat(maya.dialog().locator(".ch-terms")).containsText("Discover");
        maya.expectAccessible();
        sign(maya);
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", saying("marketing's key turned"));

        ivan.open(LOYALTY);
        assertThat(agreement(ivan)).containsText("It waits for IT's key");
        button(ivan, "Turn IT's key");
        sign(ivan);
        assertThat(agreement(ivan)).containsText("Both sides agree");
        assertThat(maya.bar(LOYALTY)).hasAttribute("aria-label", saying("agreed.*both keys turned"));
        assertEquals(Status.AGREED, stored(plan, LOYALTY).status());
        assertThat(outline(ivan)).hasCount(0);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("Alt+ArrowRight");
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", saying("drifted from what both have signed"));
        assertThat(outline(ivan)).hasCount(1);
        assertThat(agreement(ivan)).containsText("Drifted");
        assertThat(agreement(ivan).locator(".ch-drift")).containsText("The end moved from");
        ivan.expectAccessible();

        button(ivan, "Turn IT's key");
        assertThat(ivan.dialog().locator(".ch-drift li")).hasCount(2);
        assertThat(ivan.dialog().locator(".ch-terms")).hasCount(0);
        sign(ivan);
        assertThat(maya.bar(LOYALTY)).hasAttribute("aria-label", saying("IT has signed it again, marketing not yet"));

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("k");
        sign(maya);
        assertThat(agreement(ivan)).containsText("Both sides agree");
        assertThat(outline(ivan)).hasCount(0);
    }

    @Test
    void aRefusedStatusSaysWhatItTakes() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.open(LOYALTY);

        maya.choose("Status", "Agreed");

        assertThat(maya.page().getByText("both keys are turned").first()).isVisible();
        assertEquals(Status.PROPOSED, stored(plan, LOYALTY).status());
    }

    @Test
    void theOwnerNamesWhoTurnsAKey() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.open(LOYALTY);
        assertThat(agreement(maya)).not().containsText("Turned by");

        maya.page().locator(".ch-plan-menu vaadin-menu-bar-button").first().click();
        maya.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Who turns the keys…"))
                .click();
        Locator marketing =
                maya.dialog().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Marketing's key"));
        marketing
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Jonas Silva"))
                .check();
        maya.expectAccessible();
        maya.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();

        assertThat(agreement(maya)).containsText("Turned by Jonas Silva");
        assertThat(agreement(maya)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Turn marketing's key")))
                .hasCount(0);
    }
}
