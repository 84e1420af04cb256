package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.Baselines;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.ItemId;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has happened is read, put back, played back and compared; and one is told what one has missed. */
@SuppressWarnings("NullAway.Init") // Spring fills the fields
class HistoryIT extends BrowserTest {

    /** The words of an element that stand on more than one line. */
    private static final String BROKEN_WORDS = """
            root => {
              const broken = [];
              const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
                  const range = document.createRange();
                  range.setStart(texts.currentNode, word.index);
                  range.setEnd(texts.currentNode, word.index + word[0].length);
                  const lines = new Set([...range.getClientRects()].map(rect => Math.round(rect.top)));
                  if (lines.size > 1) broken.push(word[0]);
                }
              }
              return broken;
            }
            """;

    @Autowired
    private Baselines baselines;

    /** Moves an item by days, as somebody else. */
    private void move(TestPlan plan, String who, String title, int fromStart, int fromEnd, int days) {
        ItemId item = plan.item(title);
        Op step = Op.set(
                "item",
                item,
                Map.of(
                        "start",
                        plan.day(fromStart).toString(),
                        "end",
                        plan.day(fromEnd).toString()),
                Map.of(
                        "start",
                        plan.day(fromStart + days).toString(),
                        "end",
                        plan.day(fromEnd + days).toString()));
        apply(plan, who, step);
    }

    private void apply(TestPlan plan, String who, Op... steps) {
        EditAnswer answer =
                roadmaps.apply(Edit.of(plan.id(), id(who), stored(plan).revision(), List.of(steps)));
        assertTrue(answer instanceof EditAnswer.Accepted, answer::toString);
    }

    private static void planMenu(Screen screen, String entry) {
        screen.page().locator(".ch-plan-menu vaadin-menu-bar-button").first().click();
        screen.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    @Test
    void aChangeIsReadInTheHistoryAndPutBack() {
        TestPlan plan = newPlan();
        move(plan, "Ivan", LOYALTY, 3, 16, 14);
        Screen maya = open("Maya", plan);
        maya.expect(LOYALTY, plan.day(17), plan.day(30), plan.lane("Discover", Team.MARKETING));

        planMenu(maya, "History…");
        Locator row = maya.panel().locator(".ch-change").first();
        assertThat(row).containsText(Pattern.compile("Ivan Petrov moved “" + LOYALTY + "” from .*, \\+2 weeks"));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Put back")))
                .click();
        maya.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Put back").setExact(true))
                .click();
        maya.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        assertEquals(3, stored(plan).revision(), "a new edit; nothing is rewritten");

        maya.open(LOYALTY);
        maya.panel()
                .getByText("History", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(maya.panel().locator(".ch-change")).hasCount(3);
    }

    @Test
    void thePlanIsPlayedBackReadOnlyAndGoesOnBehind() {
        TestPlan plan = newPlan();
        move(plan, "Ivan", LOYALTY, 3, 16, 7);
        move(plan, "Ivan", ADVISOR, 8, 20, 7);
        Screen maya = open("Maya", plan);
        maya.expect(ADVISOR, plan.day(15), plan.day(27), plan.lane("Consider", Team.MARKETING));

        planMenu(maya, "Play back…");
        Locator slider = maya.timeline().getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Revision"));
        assertThat(slider).isFocused();
        slider.press("ArrowLeft");
        maya.expect(ADVISOR, plan.day(8), plan.day(20), plan.lane("Consider", Team.MARKETING));
        maya.expect(LOYALTY, plan.day(10), plan.day(23), plan.lane("Discover", Team.MARKETING));
        slider.press("ArrowLeft");
        maya.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        assertThat(maya.timeline().locator(".playback")).containsText("revision 1");
        assertThat(maya.timeline().locator(".playback")).containsText("Read only");

        // Nothing can be moved here, and what others do meanwhile is not lost.
        maya.drag(
                maya.middleOf(maya.bar(LOYALTY)),
                maya.middleOf(maya.bar(LOYALTY)).plus(120, 0));
        move(plan, "Ivan", LOYALTY, 10, 23, 2);
        maya.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        maya.inTimeline("Back to now").click();
        maya.expect(LOYALTY, plan.day(12), plan.day(25), plan.lane("Discover", Team.MARKETING));
        maya.expect(ADVISOR, plan.day(15), plan.day(27), plan.lane("Consider", Team.MARKETING));
        assertEquals(4, stored(plan).revision());
        expectAllToShow(plan, maya);
    }

    @Test
    void anItemIsOnlyReadAsItWasWhileThePlanIsPlayedBack() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.open(LOYALTY);
        maya.write("Short description", "Later words");
        maya.write("Title", "Later name");
        maya.expect("Later name", plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));

        planMenu(maya, "Play back…");
        Locator past = maya.timeline().locator(".past-item");
        assertThat(past).containsText("Later name");
        assertThat(past).containsText("Later words");
        assertThat(maya.panel()).hasCount(0);
        Locator slider = maya.timeline().getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Revision"));
        slider.press("ArrowLeft");
        assertThat(past).containsText("revision 2");
        assertThat(past).containsText(LOYALTY);
        assertThat(past).containsText("Later words");
        slider.press("ArrowLeft");
        assertThat(past.locator(".past-text")).hasCount(0);

        maya.bar(ADVISOR).click();
        assertThat(past).containsText(ADVISOR);
        assertThat(past).containsText("Read only");
        maya.page().keyboard().press("q");
        maya.inTimeline("Back to now").click();
        assertThat(maya.panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText(ADVISOR);
        assertThat(maya.timeline().locator(".ask")).hasCount(0);
        assertThat(past).hasCount(0);
        maya.bar(ADVISOR).press("q");
        assertThat(maya.timeline().locator(".ask")).isVisible();
        assertEquals(3, stored(plan).revision());
    }

    @Test
    void aBaselineIsComparedWithNowOnTheTimelineAndInATable() throws IOException {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        planMenu(maya, "Compare, baselines…");
        maya.button("Baselines…").click();
        maya.dialog().getByLabel("Name the plan as it is now").fill("Board, 3 March");
        maya.button("Keep as baseline").click();
        assertThat(maya.dialog().getByLabel("Name of the baseline Board, 3 March"))
                .isVisible();
        maya.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertEquals(1, baselines.of(plan.id(), id("Maya")).getFirst().revision());

        move(plan, "Ivan", LOYALTY, 3, 16, 14);
        apply(plan, "Ivan", Op.remove("item", plan.item(ADVISOR), Map.of()));
        maya.expect(LOYALTY, plan.day(17), plan.day(30), plan.lane("Discover", Team.MARKETING));
        Locator from = maya.panel().getByLabel("From", new Locator.GetByLabelOptions().setExact(true));
        from.fill("Board, 3 March");
        from.press("Enter");

        assertThat(maya.timeline().locator("[data-was=\"" + plan.item(LOYALTY) + "\"]"))
                .isVisible();
        assertThat(maya.timeline().locator(".outline.removed")).containsText("removed: " + ADVISOR);
        assertThat(maya.timeline().locator(".difference")).containsText("+2 w");
        assertThat(maya.timeline().locator(".comparison")).containsText("1 moved · 0 added · 1 removed");
        assertThat(maya.panel().locator(".ch-differences")).containsText("“" + LOYALTY + "”");

        assertEquals(List.of(), maya.panel().locator(".ch-differences").evaluate(BROKEN_WORDS));

        Download file = maya.page()
                .waitForDownload(() ->
                        maya.panel().getByText("Save as CSV for a spreadsheet").click());
        assertTrue(Files.readString(file.path()).contains("“" + LOYALTY + "”,Changed,Start"));
        maya.inTimeline("End comparison").click();
        assertThat(maya.timeline().locator("[data-was]")).hasCount(0);
    }

    @Test
    void muchNewsComeInParts() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        maya.page().navigate("/roadmaps");
        String stage = stored(plan).stages().getFirst().id().toString();
        for (int i = 1; i <= 12; i++) {
            Map<String, @Nullable String> fields = Map.of(
                    "kind", "pilot", "title", "Idea " + i, "team", "marketing", "stage", stage, "status", "proposed");
            apply(plan, "Ivan", Op.add("item", ItemId.random(), fields));
        }

        maya.openRoadmap(plan.id());
        Locator groups = maya.page().locator(".ch-since .ch-since-group");
        assertThat(groups).hasCount(10);
        maya.button("Show more: 2 items").click();
        assertThat(groups).hasCount(12);
        assertThat(groups.nth(10).locator("vaadin-button").first()).isFocused();
        maya.button("Mark all as read").click();
        assertThat(groups).hasCount(0);
    }

    @Test
    void onOpeningOneIsToldWhatOthersChangedAndCanMarkItAsRead() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        assertThat(maya.page().locator(".ch-since")).hasCount(0);
        maya.page().navigate("/roadmaps");
        move(plan, "Ivan", LOYALTY, 3, 16, 7);
        apply(
                plan,
                "Maya",
                Op.set("item", plan.item(ADVISOR), Map.of("status", "proposed"), Map.of("status", "stopped")));
        apply(plan, "Ivan", Op.set("roadmap", plan.id(), purpose(null), purpose("Together")));

        maya.openRoadmap(plan.id());
        Locator since = maya.page().locator(".ch-since");
        assertThat(since).containsText("2 changes by others");
        assertThat(since.locator(".ch-since-group")).hasCount(2);
        assertThat(since.locator(".ch-since-group").first()).containsText("Your team");
        assertThat(maya.timeline().locator(".new-mark")).hasCount(1);

        since.locator(".ch-since-group")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Mark as read")))
                .click();
        assertThat(since.locator(".ch-since-group")).hasCount(1);
        assertThat(maya.timeline().locator(".new-mark")).hasCount(0);
        maya.button("Mark all as read").click();
        assertThat(since).hasCount(0);
        maya.openRoadmap(plan.id());
        assertThat(maya.page().locator(".ch-since")).hasCount(0);
    }

    private static Map<String, @Nullable String> purpose(@Nullable String purpose) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("purpose", purpose);
        return fields;
    }
}
