package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PlanDate;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one number that both teams watch fall: Maya helps with two clicks, and Ivan sees it. */
class AlignmentIT extends BrowserTest {

    private static Locator number(Screen screen) {
        return screen.page().locator(".ch-header-nav .ch-finding-count > [aria-hidden]");
    }

    private static Locator card(Screen screen, String check) {
        return screen.page().locator(".ch-findings [data-check=" + check + "]");
    }

    private static Locator button(Locator within, Pattern name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** Loyalty is needed by the advisor, which begins too early; nobody answers for the three items with dates. */
    private TestPlan outOfStep() {
        TestPlan plan = newPlan();
        assertInstanceOf(
                EditAnswer.Accepted.class,
                roadmaps.apply(Edit.of(
                        plan.id(),
                        id("Maya"),
                        1,
                        List.of(Op.add(
                                "link",
                                LinkId.random(),
                                Map.of(
                                        "kind", "needs",
                                        "from", plan.item(LOYALTY).toString(),
                                        "to", plan.item(ADVISOR).toString()))))));
        return plan;
    }

    @Test
    void aFixWithTwoClicksLetsTheNumberFallForTheOtherTeam() {
        TestPlan plan = outOfStep();
        Screen ivan = open("Ivan", plan);
        assertThat(number(ivan)).hasText("4");
        assertThat(ivan.bar(ADVISOR))
                .hasAttribute("aria-label", Pattern.compile(".*2 out of step: dependency violated, no owner.*"));
        assertThat(ivan.bar(ADVISOR).locator(".sign.out-of-step.blocks")).hasText("2");

        Screen maya = open("Maya", plan);
        number(maya).click();
        assertThat(card(maya, "dependency")).containsText("“Chat advisor” is to start too early");
        assertThat(maya.page().locator(".ch-findings > *").first()).hasAttribute("data-check", "dependency");
        maya.expectAccessible();
        button(card(maya, "dependency"), Pattern.compile("^Move “Chat advisor” to"))
                .click();

        assertThat(number(ivan)).hasText("3");
        assertThat(ivan.bar(ADVISOR)).hasAttribute("aria-label", Pattern.compile(".*Out of step: no owner.*"));
        assertThat(number(maya)).hasText("3");
        assertThat(card(maya, "dependency")).hasCount(0);
        assertEquals(PlanDate.of(plan.day(17)), stored(plan, ADVISOR).period().start());

        maya.button("Undo").click();
        assertThat(number(ivan)).hasText("4");
    }

    @Test
    void whatIsAcceptedIsCountedNoMoreUntilItIsWithdrawn() {
        TestPlan plan = outOfStep();
        Screen maya = open("Maya", plan);
        number(maya).click();
        button(card(maya, "dependency"), Pattern.compile("^Accept for now")).click();
        maya.dialog().locator("vaadin-text-field input").fill("Both know each other well.");
        maya.button("Accept").click();
        assertThat(number(maya)).hasText("3");

        Screen ivan = open("Ivan", plan);
        assertThat(number(ivan)).hasText("3");
        number(ivan).click();
        Locator accepted = ivan.page().locator(".ch-accepted");
        accepted.locator("vaadin-details-summary").click();
        assertThat(accepted).containsText("Maya Brandt accepted it until");
        assertThat(accepted).containsText("Both know each other well.");
        button(accepted, Pattern.compile("Withdraw")).click();
        assertThat(number(maya)).hasText("4");
        assertThat(card(ivan, "dependency")).hasCount(1);
    }
}
