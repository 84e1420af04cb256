package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The panel beside the timeline: all fields, two people at once, and what is not a plan. */
class PanelIT extends BrowserTest {

    @Test
    void allFieldsAreEditedAndSeenByTheOther() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);

        maya.write("Title", "Points for friends");
        maya.choose("Stage", "Buy");
        maya.choose("Team", "IT");
        maya.choose("Status", "Stopped");
        maya.field("Owner").fill("Lena Okafor");
        maya.field("Owner").press("Enter");
        maya.write("Short description", "Friends bring friends.");
        maya.write("Detailed specification", "One point each.\nNo more than ten.");

        assertThat(ivan.field("Title")).hasValue("Points for friends");
        assertThat(ivan.field("Owner")).hasValue("Lena Okafor");
        assertThat(ivan.field("Short description")).hasValue("Friends bring friends.");
        assertThat(ivan.field("Detailed specification")).hasValue("One point each.\nNo more than ten.");
        assertThat(ivan.panel().locator(".ch-chips")).containsText("Buy");
        assertThat(ivan.panel().locator(".ch-chips")).containsText("Stopped");
        ivan.expect("Points for friends", plan.day(3), plan.day(16), plan.lane("Buy", Team.IT));

        Item item = stored(plan, LOYALTY);
        assertEquals(Status.STOPPED, item.status());
        assertEquals(id("Lena"), item.owner());
        assertEquals("One point each.\nNo more than ten.", item.specification());
    }

    @Test
    void datesAreAsPreciseAsTheyAreKnown() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        int year = plan.day(0).getYear() + 1;

        maya.choose("End: how exactly", "Quarter");
        assertThat(maya.field("End")).hasValue(Pattern.compile("Q\\d \\d{4}"));
        maya.writeDate("End", "Q3 " + year);
        assertThat(ivan.bar(LOYALTY)).hasAttribute("data-end", year + "-09-30");
        maya.choose("Start: how exactly", "Month");
        assertThat(maya.field("Start")).hasValue(Pattern.compile("^[A-Z][a-z]+ \\d{4}$"));
        maya.writeDate("Start", "Feb " + year);
        assertThat(ivan.bar(LOYALTY)).hasAttribute("data-start", year + "-02-01");

        Item item = stored(plan, LOYALTY);
        assertEquals(year + "-02", String.valueOf(item.period().start()));
        assertEquals(year + "-Q3", String.valueOf(item.period().end()));
        ivan.openRoadmap(plan.id());
        ivan.expectToShow(stored(plan));
        ivan.page().navigate("/roadmap/" + plan.id() + "?item=" + plan.item(LOYALTY));
        assertThat(ivan.field("Start")).hasValue("Feb " + year);
        assertThat(ivan.field("End")).hasValue("Q3 " + year);
    }

    @Test
    void twoPeopleEditDifferentFieldsOfOneItem() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);

        maya.field("Title").fill("Points for friends");
        ivan.choose("Status", "Stopped");
        assertThat(maya.panel().locator(".ch-chips")).containsText("Stopped");
        assertThat(maya.field("Title")).hasValue("Points for friends");
        maya.field("Title").press("Tab");

        assertThat(ivan.field("Title")).hasValue("Points for friends");
        Item item = stored(plan, LOYALTY);
        assertEquals("Points for friends", item.title());
        assertEquals(Status.STOPPED, item.status());
    }

    @Test
    void whoeverSetsTheSameFieldLaterChooses() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        maya.open(LOYALTY);
        ivan.open(LOYALTY);

        bothSetTheTitle(maya, "Maya one", ivan, "Ivan one");
        assertThat(maya.dialog()).containsText("Ivan one");
        assertThat(maya.dialog()).containsText("Maya one");
        maya.button("Keep Ivan Petrov’s").click();
        assertThat(maya.field("Title")).hasValue("Ivan one");
        assertEquals("Ivan one", stored(plan, LOYALTY).title());

        bothSetTheTitle(maya, "Maya two", ivan, "Ivan two");
        maya.button("Use mine").click();
        assertThat(ivan.field("Title")).hasValue("Maya two");
        assertThat(maya.field("Title")).hasValue("Maya two");
        assertEquals("Maya two", stored(plan, LOYALTY).title());
    }

    /** The first is still writing when the second has finished. */
    private static void bothSetTheTitle(Screen first, String mine, Screen second, String theirs) {
        first.field("Title").fill(mine);
        second.write("Title", theirs);
        assertThat(first.panel()).containsText("Meanwhile: " + theirs);
        first.field("Title").press("Tab");
    }

    @Test
    void whoeverDropsTheSameBarLaterChooses() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        String lane = plan.lane("Discover", Team.MARKETING);

        bothDrag(maya, 10, ivan, 2);
        assertThat(notice(maya)).containsText("(Ivan)");
        answer(maya, "Keep Ivan’s");
        maya.expect(LOYALTY, plan.day(5), plan.day(18), lane);
        assertEquals(1, changesOf(plan, plan.item(LOYALTY)).size());

        bothDrag(maya, 10, ivan, 3);
        answer(maya, "Use mine");
        ivan.expect(LOYALTY, plan.day(15), plan.day(28), lane);
        expectAllToShow(plan, maya, ivan);
    }

    /** The first lifts the bar, the second moves it meanwhile, and the first lets go. */
    private static void bothDrag(Screen first, int mine, Screen second, int theirs) {
        double day = first.dayWidth(LOYALTY);
        Point bar = first.middleOf(first.bar(LOYALTY));
        first.hold(bar, bar.plus(mine * day, 0));
        Point same = second.middleOf(second.bar(LOYALTY));
        second.drag(same, same.plus(theirs * day, 0));
        assertThat(first.timeline()).containsText("Ivan: now");
        first.page().mouse().up();
    }

    private static Locator notice(Screen screen) {
        return screen.page().locator("roadmap-timeline .notice.alert");
    }

    private static void answer(Screen screen, String choice) {
        notice(screen)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(notice(screen)).hasCount(0);
    }

    @Test
    void anEndBeforeTheStartIsExplainedAndWhatWasTypedStays() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.open(LOYALTY);
        String typed = "3 Jan " + plan.day(0).getYear();

        maya.writeDate("End", typed);

        assertThat(maya.panel()).containsText("lies before the start");
        assertThat(maya.field("End")).hasValue(typed);
        assertEquals(
                plan.day(16),
                Objects.requireNonNull(stored(plan, LOYALTY).period().end()).lastDay());
        maya.writeDate("End", "not a date");
        assertThat(maya.panel()).containsText("This is not a date");
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void markupInATitleIsText() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        Screen ivan = open("Ivan", plan);
        String markup = "<img src=x onerror=alert(1)> <b>bold</b>";
        maya.open(ADVISOR);
        maya.write("Title", markup);

        Locator bar = ivan.page().locator("#b-" + plan.item(ADVISOR));
        assertThat(bar).containsText(markup);
        bar.click();
        assertThat(ivan.panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText(markup);
        assertThat(ivan.page().locator("img[src=x]")).hasCount(0);
    }

    @Test
    void aTitleOfTenThousandCharactersIsRefused() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.open(LOYALTY);
        String endless = "x".repeat(10_000);

        maya.write("Title", endless);

        assertThat(maya.panel()).containsText("200 characters");
        assertThat(maya.field("Title")).hasValue(endless);
        assertEquals(LOYALTY, stored(plan, LOYALTY).title());
    }

    @Test
    void anAddressWhoseItemIsGoneSaysSoAndForgetsIt() {
        TestPlan plan = newPlan();
        Screen ivan = open("Ivan", plan);
        for (String item : List.of(ItemId.random().toString(), "nonsense")) {
            ivan.page().navigate("/roadmap/" + plan.id() + "?item=" + item + "&zoom=years");
            assertThat(ivan.page().getByText("That item is not there any more."))
                    .isVisible();
            assertThat(ivan.page()).not().hasURL(Pattern.compile("item="));
            assertThat(ivan.panel()).hasCount(0);
        }
    }

    @Test
    void whatIsBeingWrittenOutlivesTheItem() {
        TestPlan plan = newPlan();
        Screen ivan = open("Ivan", plan);
        Map<String, @Nullable String> needs = Map.of(
                "kind",
                "needs",
                "from",
                plan.item(LOYALTY).toString(),
                "to",
                plan.item(ENGINE).toString(),
                "policy",
                "warn");
        apply(plan, "Maya", Op.add("link", UUID.randomUUID(), needs));
        ivan.open(LOYALTY);
        assertThat(ivan.panel().locator(".ch-link")).containsText(ENGINE);
        ivan.field("Short description").fill("Written by Ivan");
        ivan.field("Say something; @ names somebody").fill("Said by Ivan");
        ivan.field("Title").fill("Named by Ivan");
        delete(plan, "Maya", plan.item(LOYALTY));
        assertThat(ivan.panel()).containsText("This item was deleted in the meantime.");
        assertThat(ivan.field("Title")).hasValue("Named by Ivan");

        ivan.button("Restore here").click();
        ivan.expect("Named by Ivan", plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        assertThat(ivan.button("Restore here")).isHidden();
        Item restored = stored(plan).item(plan.item(LOYALTY)).orElseThrow();
        assertEquals("Named by Ivan", restored.title());
        assertEquals("Written by Ivan", restored.summary());
        assertThat(ivan.panel().locator(".ch-link")).containsText(ENGINE);
        assertThat(ivan.field("Say something; @ names somebody")).hasValue("Said by Ivan");

        // Somebody else brings it back, as it was: what Ivan has entered meanwhile is stored then.
        ivan.field("Short description").fill("Written later");
        Map<String, @Nullable String> fields = delete(plan, "Maya", plan.item(LOYALTY));
        assertThat(ivan.button("Restore here")).isVisible();
        ivan.field("Title").focus();
        ivan.field("Title").fill("Named later");
        apply(plan, "Maya", Op.add("item", plan.item(LOYALTY), fields));
        assertThat(ivan.button("Restore here")).isHidden();
        ivan.field("Title").press("Tab");
        ivan.expect("Named later", plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        assertEquals(
                "Written later",
                stored(plan).item(plan.item(LOYALTY)).orElseThrow().summary());
    }

    /** @return what it was */
    private Map<String, @Nullable String> delete(TestPlan plan, String who, ItemId item) {
        Map<String, @Nullable String> fields =
                stored(plan).item(item).orElseThrow().fields();
        apply(plan, who, Op.remove("item", item, Map.of()));
        return fields;
    }

    private void apply(TestPlan plan, String who, Op step) {
        EditAnswer answer =
                roadmaps.apply(Edit.of(plan.id(), id(who), stored(plan).revision(), List.of(step)));
        assertInstanceOf(EditAnswer.Accepted.class, answer, answer::toString);
    }
}
