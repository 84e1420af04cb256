package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Maya and Ivan plan at the same time: they see each other, follow each other, and wait for each other. */
class TogetherIT extends BrowserTest {

    private static final Pattern WAITS = Pattern.compile("waiting until Maya lifts the freeze");

    private static Locator faces(Screen screen) {
        return screen.page().locator("roadmap-timeline .faces button.here");
    }

    /** What is shown on the plan of what others do there. */
    private static Locator sign(Screen screen, String kind, TestPlan plan, String title) {
        return screen.page().locator("roadmap-timeline .other." + kind + "[data-for='" + plan.item(title) + "']");
    }

    private static Locator tag(Locator sign) {
        return sign.locator(".tag");
    }

    private static void choose(Screen screen, String entry) {
        faces(screen).click();
        screen.timeline()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    /** The first and the last day in sight. */
    /** Waits until both see the same days; a pixel of a narrow window holds more than a day when years are in sight. */
    private static void expectSameDays(Screen one, Screen other) {
        one.waitUntil(() -> daysApart(days(one), days(other)) <= 2, () -> assertEquals(days(other), days(one)));
    }

    private static long daysApart(String range, String other) {
        String[] one = range.split(" to ");
        String[] two = other.split(" to ");
        return Math.max(
                Math.abs(Long.parseLong(one[0]) - Long.parseLong(two[0])),
                Math.abs(Long.parseLong(one[1]) - Long.parseLong(two[1])));
    }

    private static String days(Screen screen) {
        return Objects.toString(screen.page()
                .evaluate(
                        "() => Object.values(document.querySelector('roadmap-timeline').daysInSight()).join(' to ')"));
    }

    @Test
    void eachSeesWhoIsHereAndWhatTheyPointAt() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        assertThat(faces(ivan)).hasAccessibleName("Here with you: Maya Brandt");
        assertThat(faces(maya)).hasAccessibleName("Here with you: Ivan Petrov");
        assertThat(faces(ivan).locator(".avatar")).hasCount(2);

        maya.bar(LOYALTY).click();
        assertThat(tag(sign(ivan, "selected", plan, LOYALTY))).hasAttribute("data-text", "Maya Brandt");
        ivan.open(LOYALTY);
        maya.field("Short description").pressSequentially("Friends");
        Locator field = ivan.panel().locator("[data-presence='" + plan.item(LOYALTY) + "/summary']");
        assertThat(field).hasAttribute("data-typing", "Maya is typing here");
        assertThat(tag(sign(ivan, "typing", plan, LOYALTY))).hasAttribute("data-text", "Maya is typing here");
        maya.field("Short description").press("Tab");
        assertThat(field).not().hasAttribute("data-typing", Pattern.compile(".*"));

        Point bar = maya.middleOf(maya.bar(ADVISOR));
        maya.hold(bar, bar.plus(6 * maya.dayWidth(ADVISOR), 0));
        Locator ghost = sign(ivan, "ghost", plan, ADVISOR);
        assertThat(tag(ghost)).hasAttribute("data-text", "Maya is moving this");
        assertThat(ghost.locator(".bar")).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
        maya.page().mouse().up();
        assertThat(ghost).hasCount(0);
        ivan.expect(ADVISOR, plan.day(14), plan.day(26), plan.lane("Consider", Team.MARKETING));

        maya.page().close();
        assertThat(faces(ivan)).hasAccessibleName("Nobody else is here");
        assertThat(ivan.page().locator("roadmap-timeline .other")).hasCount(0);
    }

    @Test
    void othersFollowAPresenterStepOutAndComeBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        // Also on a phone, where an open panel covers everything else.
        ivan.open(LOYALTY);
        ivan.page().setViewportSize(390, 844);
        choose(maya, "Ask others to follow my view");
        ivan.inTimeline("Follow Maya").click(new Locator.ClickOptions().setTrial(true));
        ivan.page().setViewportSize(1_100, 700);
        ivan.inTimeline("Follow Maya").click();
        assertThat(maya.timeline()).containsText("1 person follows your view.");
        maya.open(ENGINE);
        assertThat(ivan.panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText(ENGINE);
        maya.inTimeline("Quarters").click();
        expectSameDays(ivan, maya);
        assertThat(ivan.bar(ENGINE)).hasAttribute("aria-selected", "true");

        ivan.bar(ENGINE).press("Escape");
        assertThat(ivan.inTimeline("Back to Maya’s view")).isVisible();
        assertThat(ivan.panel()).isVisible();
        String own = days(ivan);
        maya.inTimeline("Years").click();
        ivan.inTimeline("Months").click();
        ivan.waitUntil(() -> !days(ivan).equals(own), () -> assertEquals("other days", days(ivan)));
        ivan.inTimeline("Back to Maya’s view").click();
        expectSameDays(ivan, maya);

        maya.inTimeline("Stop showing my view").click();
        assertThat(ivan.timeline()).containsText("Maya has stopped presenting.");
        assertThat(ivan.inTimeline("Stop following")).hasCount(0);
    }

    @Test
    void whileThePlanIsFrozenTheEditsOfOthersWaitAlsoThoseOfThePanelAndOverAReload() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        ivan.page().setViewportSize(1_800, 1_200);
        choose(maya, "Freeze the plan for the others");
        assertThat(ivan.timeline()).containsText("Maya has frozen the plan since");

        Point bar = ivan.middleOf(ivan.bar(LOYALTY));
        ivan.drag(bar, bar.plus(5 * ivan.dayWidth(LOYALTY), 0));
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", WAITS);
        ivan.open(ADVISOR);
        assertThat(ivan.panel()).containsText("Maya Brandt has frozen the plan.");
        ivan.write("Short description", "Answers at night, too.");
        assertThat(ivan.timeline()).containsText("2 changes of yours are sent once it is lifted.");
        assertThat(ivan.field("Short description")).hasValue("Answers at night, too.");
        assertNull(stored(plan, ADVISOR).summary());
        maya.drag(
                maya.middleOf(maya.bar(ENGINE)), maya.middleOf(maya.bar(ENGINE)).plus(4 * maya.dayWidth(ENGINE), 0));
        maya.expect(ENGINE, plan.day(30), plan.day(42), plan.lane("Buy", Team.IT));

        ivan.page().reload();
        assertThat(ivan.timeline()).containsText("2 changes of yours are sent once it is lifted.");
        assertThat(ivan.bar(LOYALTY)).hasAttribute("aria-label", WAITS);
        maya.inTimeline("Lift the freeze").click();
        assertThat(ivan.timeline()).not().containsText("frozen");
        maya.expect(LOYALTY, plan.day(8), plan.day(21), plan.lane("Discover", Team.MARKETING));
        ivan.waitUntil(
                () -> "Answers at night, too.".equals(stored(plan, ADVISOR).summary()),
                () -> assertEquals(
                        "Answers at night, too.", stored(plan, ADVISOR).summary()));
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void aFreezeWhoseFacilitatorHasLeftIsLiftedByALead() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        choose(maya, "Freeze the plan for the others");
        assertThat(ivan.timeline()).containsText("questions and comments do not");
        assertThat(ivan.inTimeline("Lift the freeze")).hasCount(0);

        maya.page().close();
        assertThat(ivan.timeline()).containsText("Maya is not here any more.");
        ivan.inTimeline("Lift the freeze").click();
        assertThat(ivan.timeline()).not().containsText("frozen");
        ivan.waitUntil(
                () -> stored(plan).roadmap().frozenBy() == null,
                () -> assertNull(stored(plan).roadmap().frozenBy()));
    }

    @Test
    void whatWaitsForTheEndOfAFreezeCanBeDiscardedAndHadBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        ivan.page().setViewportSize(1_800, 1_200);
        ivan.open(ADVISOR);
        choose(maya, "Freeze the plan for the others");
        assertThat(ivan.timeline()).containsText("Maya has frozen the plan since");

        ivan.bar(LOYALTY).focus();
        ivan.page().keyboard().press("Alt+ArrowRight");
        ivan.write("Short description", "Answers at night, too.");
        assertThat(ivan.timeline()).containsText("2 changes of yours are sent once it is lifted.");
        ivan.inTimeline("Discard my changes").click();
        assertThat(ivan.bar(LOYALTY)).not().hasAttribute("aria-label", WAITS);
        assertThat(ivan.field("Short description")).hasValue("");
        ivan.inTimeline("Undo").last().click();
        assertThat(ivan.timeline()).containsText("2 changes of yours are sent once it is lifted.");
        ivan.inTimeline("Discard my changes").click();

        // The wall says that the plan is frozen, too.
        maya.bar(ENGINE).focus();
        maya.page().keyboard().press("p");
        assertThat(maya.page().locator("roadmap-timeline .together-bar.frozen")).isVisible();
        maya.page().keyboard().press("Escape");
        maya.inTimeline("Lift the freeze").click();
        assertThat(ivan.timeline()).not().containsText("frozen");
        assertEquals(3, stored(plan).revision());
    }

    @Test
    void aLongTextThatTwoHaveWrittenIsKeptUntilItIsDecidedAndMayBecomeAMixture() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);
        String field = "Detailed specification";

        ivan.field(field).click();
        maya.write(field, "Maya's rules.");
        assertThat(ivan.panel()).containsText("Meanwhile: Maya's rules.");
        ivan.write(field, "Ivan's rules.");
        assertThat(ivan.dialog()).containsText("Maya's rules.");
        assertThat(ivan.dialog()).containsText("Ivan's rules.");

        ivan.page().reload();
        assertThat(ivan.dialog()).containsText("Ivan's rules.");
        ivan.button("Decide later").click();
        assertThat(ivan.field(field)).hasValue("Maya's rules.");
        ivan.button("Your own version is kept: compare").click();
        ivan.button("Write a mixture…").click();
        ivan.dialog().getByRole(AriaRole.TEXTBOX).fill("Both rules.");
        ivan.button("Use the mixture").click();

        assertThat(maya.field(field)).hasValue("Both rules.");
        assertEquals("Both rules.", stored(plan, LOYALTY).specification());
        ivan.page().reload();
        assertThat(ivan.field(field)).hasValue("Both rules.");
        assertThat(ivan.dialog()).hasCount(0);
    }

    @Test
    void aRemoteMoveWaitsWhileOneDragsAndTheDropOffersBoth() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);

        Point end = ivan.endOf(LOYALTY);
        ivan.hold(end, end.plus(3 * ivan.dayWidth(LOYALTY), 0));
        Point bar = maya.middleOf(maya.bar(LOYALTY));
        maya.drag(bar, bar.plus(7 * maya.dayWidth(LOYALTY), 0));
        assertThat(ivan.page().locator("roadmap-timeline .caption em")).containsText("Maya: now");
        ivan.page().mouse().up();

        Locator alert = ivan.page().locator("roadmap-timeline .notice.alert");
        assertThat(alert).containsText(Pattern.compile("End is now .* \\(Maya\\); yours is "));
        ivan.page().reload();
        assertThat(alert).containsText(Pattern.compile("End is now .* \\(Maya\\); yours is "));
        ivan.inTimeline("Keep Maya’s").press("Enter");
        ivan.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));
        expectAllToShow(plan, maya, ivan);
        ivan.page().reload();
        expectAllToShow(plan, maya, ivan);
        assertThat(alert).hasCount(0);
    }

    @Test
    void whatIsDeletedInMyHandComesBackWholeWithMyDates() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        ivan.open(LOYALTY);
        ivan.write("Detailed specification", "Points for every order.");
        ivan.page().keyboard().press("Escape");

        Point bar = ivan.middleOf(ivan.bar(LOYALTY));
        ivan.hold(bar, bar.plus(7 * ivan.dayWidth(LOYALTY), 0));
        maya.bar(LOYALTY).press("Delete");
        assertThat(ivan.bar(LOYALTY)).hasCount(0);
        ivan.page().mouse().up();
        ivan.inTimeline("Restore here").click();

        maya.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));
        assertEquals("Points for every order.", stored(plan, LOYALTY).specification());
    }
}
