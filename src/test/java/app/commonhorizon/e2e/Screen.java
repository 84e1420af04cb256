package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** What one person has in front of him: a page, its timeline and its panel, and hands that drag with a real mouse. */
final class Screen {

    private static final String ITEMS = """
            () => [...document.querySelector('roadmap-timeline').shadowRoot.querySelectorAll(
                '.bars [data-item], .chips [data-item]')].map(({dataset: d}) =>
                [d.item, d.kind, d.start ?? '…', d.end ?? '…', d.lane ?? 'tray'])
            """;

    /** What WCAG 2.2 asks for at levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final List<String> console = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private boolean expectsTrouble;

    Screen(Page page) {
        this.page = page;
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> trouble("uncaught: " + error));
    }

    private void heard(ConsoleMessage message) {
        String text = message.type() + ": " + message.text() + " (" + message.location() + ")";
        console.add(text);
        if (message.type().equals("error")) {
            trouble(text);
        }
    }

    private void trouble(String text) {
        console.add(text);
        if (!expectsTrouble) {
            troubles.add(text);
        }
    }

    /** From here on the console may report errors, as when the network is cut. */
    void expectTrouble() {
        expectsTrouble = true;
    }

    /** What browsers call errors: failed requests, broken policies, exceptions. */
    List<String> troubles() {
        return troubles;
    }

    List<String> console() {
        return console;
    }

    Page page() {
        return page;
    }

    /** A machine finds nothing on the page that keeps anybody from using it. */
    void expectAccessible() {
        List<String> found = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Screen::inWords)
                        .toList();
        assertEquals(List.of(), found, page.url());
    }

    private static String inWords(Rule rule) {
        List<String> places =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + String.join("\n  and ", places);
    }

    /** Signs in by the demo's button. */
    void signInAs(String firstName) {
        page.navigate("/");
        button(Pattern.compile("^" + firstName + " ")).click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Opens the roadmap, near enough to see single days, with today at a third of the width. */
    Screen openRoadmap(RoadmapId roadmap) {
        page.navigate("/roadmap/" + roadmap);
        assertThat(page.locator("roadmap-timeline .viewport:not([aria-busy]) .bars"))
                .isAttached();
        inTimeline("Weeks").click();
        inTimeline("Today").click();
        return this;
    }

    Locator timeline() {
        return page.locator("roadmap-timeline");
    }

    /** A button of the timeline itself. */
    Locator inTimeline(String name) {
        return timeline()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The item with this title, on the timeline or in the tray. */
    Locator bar(String title) {
        return page.locator("roadmap-timeline :is(.bars, .chips) [data-item][aria-label^=\"" + title + ",\"]");
    }

    /** Waits until an item lies on these days in this lane. */
    void expect(String title, LocalDate start, LocalDate end, String lane) {
        assertThat(bar(title)).hasAttribute("data-start", start.toString());
        assertThat(bar(title)).hasAttribute("data-end", end.toString());
        assertThat(bar(title)).hasAttribute("data-lane", lane);
    }

    /** Waits until an item waits in the tray. */
    void expectInTray(String title) {
        assertThat(page.locator("roadmap-timeline .chips [data-item][aria-label^=\"" + title + ",\"]"))
                .isVisible();
        assertThat(bar(title)).hasCount(1);
    }

    /** What the timeline's live region says. */
    Locator spoken() {
        return page.locator("roadmap-timeline .speak");
    }

    /** The id of the item that has the focus; empty if none has. */
    String focused() {
        return (String) page.evaluate(
                "() => document.querySelector('roadmap-timeline').shadowRoot.activeElement?.dataset.item ?? ''");
    }

    Locator panel() {
        return page.locator(".ch-item-panel");
    }

    /** A field of the panel to write in, by its label. */
    Locator field(String label) {
        Locator.GetByRoleOptions named =
                new Locator.GetByRoleOptions().setName(label).setExact(true);
        return panel().getByRole(AriaRole.TEXTBOX, named).or(panel().getByRole(AriaRole.COMBOBOX, named));
    }

    /** Writes into a field of the panel and leaves it. */
    void write(String label, String text) {
        field(label).fill(text);
        field(label).press("Tab");
    }

    /** Chooses from a field that opens a list. */
    void choose(Locator within, String label, String option) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + " ")))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** Types a date into a field of the panel and confirms it. */
    void writeDate(String label, String text) {
        field(label).fill(text);
        field(label).press("Enter");
    }

    /** Chooses from a field of the panel that opens a list. */
    void choose(String label, String option) {
        choose(panel(), label, option);
    }

    /** The dialog that stands open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Opens an item's panel by a click. */
    void open(String title) {
        bar(title).click();
        assertThat(panel().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText(title);
    }

    /* ---- the mouse ---- */

    /** A point on the screen. */
    record Point(double x, double y) {
        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    Point middleOf(Locator part) {
        BoundingBox box = boxOf(part);
        return new Point(box.x + box.width / 2, box.y + box.height / 2);
    }

    Point startOf(String title) {
        BoundingBox box = boxOf(bar(title));
        return new Point(box.x + 3, box.y + box.height / 2);
    }

    Point endOf(String title) {
        BoundingBox box = boxOf(bar(title));
        return new Point(box.x + box.width - 3, box.y + box.height / 2);
    }

    private static BoundingBox boxOf(Locator part) {
        return Objects.requireNonNull(part.boundingBox(), "nothing to see of " + part);
    }

    /** How wide a day is drawn, measured at a bar with a start and an end. */
    double dayWidth(String title) {
        Locator bar = bar(title);
        LocalDate start = LocalDate.parse(bar.getAttribute("data-start"));
        LocalDate end = LocalDate.parse(bar.getAttribute("data-end"));
        return boxOf(bar).width / (ChronoUnit.DAYS.between(start, end) + 1);
    }

    /** The height in the middle of the first row of a lane that holds this bar. */
    double heightOf(String title) {
        return middleOf(bar(title)).y();
    }

    /** Presses, moves in many small steps, and lets go. */
    void drag(Point from, Point to) {
        hold(from, to);
        page.mouse().up();
    }

    /** The same without letting go. */
    void hold(Point from, Point to) {
        Mouse mouse = page.mouse();
        mouse.move(from.x(), from.y());
        mouse.down();
        mouse.move(to.x(), to.y(), new Mouse.MoveOptions().setSteps(12));
    }

    /* ---- the whole plan ---- */

    /** Waits until the screen shows the plan as it is, every item of it. */
    void expectToShow(RoadmapSnapshot plan) {
        expectToShow(shownBy(plan));
    }

    /** The same with what {@link #shownBy} would say. */
    void expectToShow(Map<String, String> wanted) {
        String fitted = "window.fitted === '%1$s' || !(window.fitted = '%1$s')".formatted(UUID.randomUUID());
        waitUntil(() -> shows(wanted, fitted), () -> assertEquals(wanted, shown()));
    }

    /** Asked again and again; a page that was loaded anew meanwhile, as after a restart of the server, is fitted once more. */
    private boolean shows(Map<String, String> wanted, String fitted) {
        try {
            if (!Boolean.TRUE.equals(page.evaluate(fitted))) {
                inTimeline("Fit").click();
            }
            return shown().equals(wanted);
        } catch (PlaywrightException e) {
            return false; // It is being loaded at this moment.
        }
    }

    /** Each item that is drawn, by id, with what the page's attributes say of it. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        for (Object row : (List<?>) page.evaluate(ITEMS)) {
            List<?> fields = (List<?>) row;
            shown.put((String) fields.getFirst(), describe(fields.subList(1, fields.size())));
        }
        return shown;
    }

    /** What a screen that shows this plan has to say. */
    static Map<String, String> shownBy(RoadmapSnapshot plan) {
        Map<String, String> wanted = new TreeMap<>();
        plan.items().forEach(item -> wanted.put(item.key(), describe(attributes(item))));
        return wanted;
    }

    private static List<Object> attributes(Item item) {
        var start = item.period().start();
        var end = item.period().end();
        return List.of(
                item.kind().code(),
                start == null ? "…" : start.firstDay(),
                end == null ? "…" : end.lastDay(),
                item.period().isUndated()
                        ? "tray"
                        : item.stage() + "/" + item.team().code());
    }

    private static String describe(List<?> fields) {
        return String.join(" ", fields.stream().map(String::valueOf).toList());
    }

    /** Waits for a condition that Playwright has no assertion for; when it does not come, {@code explain} says why. */
    void waitUntil(BooleanSupplier condition, Runnable explain) {
        try {
            page.waitForCondition(condition);
        } catch (TimeoutError e) {
            explain.run();
            throw e;
        }
    }
}
