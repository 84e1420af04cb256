package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.Access;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts follow the browser's language; dates and weeks its region. */
class LanguagesIT extends BrowserTest {

    private static final String LOYALTY = "Loyalty pilot";

    private Screen open(String locale, String firstName, TestPlan plan) {
        Screen screen = BROWSERS.signIn(server(), firstName, locale);
        screen.page().navigate("/roadmap/" + plan.id());
        assertThat(screen.page().locator("roadmap-timeline .bars")).isAttached();
        return screen;
    }

    private static LocalDate start(Item item) {
        return Objects.requireNonNull(item.period().start()).firstDay();
    }

    private static String written(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    @Test
    void aGermanBrowserSignsInInGerman() {
        Screen stranger = BROWSERS.stranger(server(), "de-DE");
        stranger.page().navigate("/");

        assertThat(stranger.page()).hasTitle("Anmelden – Common Horizon");
        assertThat(stranger.page().locator("html")).hasAttribute("lang", Pattern.compile("de.*"));
        assertThat(stranger.page().getByLabel("E-Mail-Adresse")).isVisible();
        assertThat(stranger.button(Pattern.compile("^Maya Brandt – Leitung Marketing")))
                .isVisible();
    }

    @Test
    void theTimelineSpeaksGermanAndItsDatesDoToo() {
        TestPlan plan = newPlan();
        Screen maya = open("de-DE", "Maya", plan);

        assertThat(maya.inTimeline("Wochen")).isVisible();
        assertThat(maya.inTimeline("Heute")).isVisible();
        assertThat(maya.page().locator("roadmap-timeline .tray"))
                .containsText(Pattern.compile("Noch ohne Termin", Pattern.CASE_INSENSITIVE));
        LocalDate start = start(stored(plan, LOYALTY));
        assertThat(maya.bar(LOYALTY))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile(".*, Pilot, .*" + written(start, "d. MMMM uuuu", Locale.GERMANY) + " bis .*"));
    }

    @Test
    void thePanelIsGermanWithTheDayFirstAndTheWeekFromMonday() {
        TestPlan plan = newPlan();
        Screen maya = open("de-DE", "Maya", plan);
        maya.open(LOYALTY);

        assertThat(maya.field("Titel")).hasValue(LOYALTY);
        assertThat(maya.field("Beginn")).hasValue(written(start(stored(plan, LOYALTY)), "dd.MM.uuuu", Locale.GERMANY));
        openCalendar(maya, "Beginn");
        assertEquals("Mo", firstWeekday(maya));
    }

    @Test
    void anAmericanBrowserWritesTheMonthFirstAndBeginsWeeksOnSunday() {
        TestPlan plan = newPlan();
        Screen maya = open("en-US", "Maya", plan);
        maya.open(LOYALTY);

        LocalDate start = start(stored(plan, LOYALTY));
        assertThat(maya.field("Start")).hasValue(written(start, "MMM d, uuuu", Locale.US));
        assertThat(maya.bar(LOYALTY))
                .hasAttribute(
                        "aria-label", Pattern.compile(".*" + written(start, "MMMM d, uuuu", Locale.US) + " to .*"));
        openCalendar(maya, "Start");
        assertEquals("Sun", firstWeekday(maya));
    }

    private static void openCalendar(Screen screen, String label) {
        screen.field(label).press("ArrowDown");
        assertThat(screen.page().locator("vaadin-date-picker-overlay-content").first())
                .isVisible();
    }

    private static String firstWeekday(Screen screen) {
        Locator weekday = screen.page()
                .locator("vaadin-month-calendar [part~='weekday']")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")))
                .first();
        return weekday.textContent().strip();
    }

    @Test
    void refusalsComeInTheLanguageOfWhoeverIsRefused() {
        TestPlan plan = newPlan();
        Screen maya = open("de-DE", "Maya", plan);
        maya.open(LOYALTY);

        maya.write("Titel", "x".repeat(10_000));
        assertThat(maya.panel()).containsText("Der Titel darf höchstens 200 Zeichen lang sein; hier sind es 10.000.");

        LocalDate early = plan.day(0).withDayOfYear(3).minusYears(1);
        maya.writeDate("Ende", written(early, "dd.MM.uuuu", Locale.GERMANY));
        assertThat(maya.panel())
                .containsText("Das Ende (" + written(early, "dd.MM.uuuu", Locale.GERMANY) + ") liegt vor dem Beginn");
    }

    @Test
    void theLiveChannelRefusesInTheSendersLanguage() {
        TestPlan plan = newPlan(Access.VIEW);
        Screen ivan = open("de-DE", "Ivan", plan);

        String answer = (String) ivan.page()
                .evaluate("""
                async ([plan, item]) => {
                  const socket = new WebSocket(new URL(`/live/roadmaps/${plan}/socket`, location.href));
                  await new Promise((done) => (socket.onopen = done));
                  const heard = new Promise((done) => (socket.onmessage = (m) => m.data.includes('refused') && done(m.data)));
                  const ops = [{op: 'set', type: 'item', id: item, from: {title: 'Loyalty pilot'}, to: {title: 'Mine'}}];
                  socket.send(JSON.stringify({t: 'edit', edit: {id: crypto.randomUUID(), base: 1, ops}}));
                  return heard;
                }""", List.of(plan.id().toString(), plan.item(LOYALTY).toString()));

        assertEquals(true, answer.contains("Sie dürfen diese Roadmap ansehen, aber nicht ändern."), answer);
    }

    @Test
    void whatIsNotThereIsSaidInGermanToo() {
        Screen maya = BROWSERS.signIn(server(), "Maya", "de-AT");
        maya.expectTrouble();

        maya.page().navigate("/no-such-page");

        assertThat(maya.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hier ist nichts")))
                .isVisible();
    }
}
