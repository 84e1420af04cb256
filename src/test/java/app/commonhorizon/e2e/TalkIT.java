package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maya of marketing asks with one key; the bell of Ivan of IT rings; his answer is a decision on both screens. */
class TalkIT extends BrowserTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> which API?";

    private static Locator bell(Screen screen) {
        return screen.page().locator(".ch-bell > vaadin-button");
    }

    private static Locator talk(Screen screen) {
        return screen.panel().locator(".ch-talk");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aQuestionIsAskedAtTheBarAnsweredByTheOtherTeamAndBecomesADecision() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("q");
        Locator field = maya.page().locator("roadmap-timeline .ask textarea");
        assertThat(field).isFocused();
        maya.page().keyboard().type("Half");
        maya.page().keyboard().press("Escape");
        assertThat(maya.bar(LOYALTY)).isFocused();
        maya.page().keyboard().press("q");
        assertThat(field).hasValue("Half");
        field.fill(HOSTILE);
        maya.page().keyboard().press("Enter");

        Pattern open = Pattern.compile("1 open question");
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", open(open));
        assertThat(bell(ivan)).hasAttribute("aria-label", Pattern.compile("unread"));

        bell(ivan).click();
        ivan.page().locator(".ch-bell-entry").first().click();
        Locator question = talk(ivan).locator(".ch-question");
        assertThat(question).containsText(HOSTILE);
        question.locator("vaadin-text-area").click();
        ivan.page().keyboard().type("The new one, from May on.");
        question.locator("vaadin-checkbox").click();
        button(question, "Answer").click();

        assertThat(talk(ivan).locator(".ch-decision")).containsText("The new one");
        maya.open(LOYALTY);
        assertThat(talk(maya).locator(".ch-decision")).containsText("The new one");
        assertThat(bell(maya)).hasAttribute("aria-label", Pattern.compile("^Notifications"));
        assertThat(maya.bar(LOYALTY)).not().hasAttribute("aria-label", open(open));
        assertEquals(List.of(), maya.page().locator("img[src=x]").all());
    }

    private static Pattern open(Pattern text) {
        return Pattern.compile(".*" + text.pattern() + ".*");
    }

    @Test
    void aCommentWithAMentionIsSeenLiveInTheOpenPanel() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);

        Locator field = talk(maya).locator("> vaadin-text-area");
        field.click();
        maya.page().keyboard().type("Is this right, @iva");
        assertThat(field.locator("[role=option]").first()).hasText("Ivan Petrov");
        maya.page().keyboard().press("Enter");
        button(talk(maya), "Comment").click();

        assertThat(talk(ivan).locator(".ch-comment")).containsText("Is this right, @Ivan Petrov");
        button(talk(ivan), "Reply").click();
        assertThat(talk(ivan).locator("> vaadin-text-area textarea")).isFocused();
        ivan.page().keyboard().type("It is.");
        button(talk(ivan), "Comment").click();
        assertThat(talk(maya).locator(".ch-comment.ch-reply")).containsText("It is.");
    }

    @Test
    void askingStandsAtTheTopOfThePanelAndTheFocusOutlivesWhatOthersSay() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);

        button(maya.panel().locator(".ch-item-header"), "Ask a question").click();
        assertThat(maya.page().locator("roadmap-timeline .ask textarea")).isFocused();
        maya.page().keyboard().press("Escape");

        talk(maya).locator("> vaadin-text-area").click();
        maya.page().keyboard().type("First.");
        button(talk(maya), "Comment").click();
        button(talk(maya).locator(".ch-comment"), "Edit").focus();
        talk(ivan).locator("> vaadin-text-area").click();
        ivan.page().keyboard().type("Second.");
        button(talk(ivan), "Comment").click();
        assertThat(talk(maya).locator(".ch-comment")).hasCount(2);
        assertThat(button(talk(maya).locator(".ch-comment").first(), "Edit")).isFocused();

        button(talk(maya).locator(".ch-comment").first(), "Delete").focus();
        maya.page().keyboard().press("Enter");
        assertThat(talk(maya).locator(".ch-comment")).hasCount(1);
        assertThat(button(talk(maya).locator(".ch-comment"), "Reply")).isFocused();
    }

    @Test
    void theOwnerSaysHowItIsGoingAndTheBarShowsIt() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);

        button(talk(maya), "At risk").click();
        assertThat(talk(maya).locator(".ch-health-saying input")).isFocused();
        maya.page().keyboard().type("The supplier is late.");
        button(talk(maya), "Say so").click();

        assertThat(ivan.bar(LOYALTY))
                .hasAttribute("aria-label", Pattern.compile(".*At risk: The supplier is late\\..*"));
        assertThat(ivan.bar(LOYALTY).locator(".sign.at-risk")).isVisible();
    }

    @Test
    void whatWaitsIsOnOnePageAndIsAnsweredThere() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.bar(LOYALTY).focus();
        maya.page().keyboard().press("q");
        maya.page().locator("roadmap-timeline .ask textarea").fill("Only for the inbox?");
        maya.page().keyboard().press("Enter");
        assertThat(maya.bar(LOYALTY)).hasAttribute("aria-label", Pattern.compile(".*1 open question.*"));

        Screen ivan = open("Ivan", plan);
        ivan.page().navigate("/inbox");
        Locator card =
                ivan.page().locator(".ch-inbox-card", new Page.LocatorOptions().setHasText("Only for the inbox?"));
        assertThat(card).isVisible();
        // Until the bar has taken its item in, the item is a menu entry without a menu.
        assertThat(ivan.page().locator("vaadin-menu-bar-button > vaadin-menu-bar-item"))
                .isVisible();
        ivan.expectAccessible();
        card.locator("vaadin-text-area").click();
        ivan.page().keyboard().type("Yes.");
        button(card, "Answer").click();
        assertThat(card).hasCount(0);
        assertThat(maya.bar(LOYALTY)).not().hasAttribute("aria-label", Pattern.compile(".*open question.*"));
    }
}
