package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a person hears who does not see the timeline: each step of a session, once, in order, and nothing else. */
class LiveRegionIT extends BrowserTest {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String LISTEN = """
            () => {
              window.heard = [];
              const region = document.querySelector('roadmap-timeline').shadowRoot.querySelector('.speak');
              new MutationObserver(() => window.heard.push(region.textContent))
                  .observe(region, {childList: true, characterData: true, subtree: true});
              return region.getAttribute('aria-live');
            }
            """;

    private static String at(String title, String place, LocalDate start, LocalDate end) {
        return "%s, %s, %s to %s".formatted(title, place, SPOKEN.format(start), SPOKEN.format(end));
    }

    private static void press(Screen screen, String... keys) {
        for (String key : keys) {
            screen.page().keyboard().press(key);
        }
    }

    @Test
    void eachStepOfASessionIsSaidOnce() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        assertEquals("polite", maya.page().evaluate(LISTEN));

        maya.bar(LOYALTY).focus();
        press(maya, "Space", "ArrowRight", "ArrowDown", "Escape");
        press(maya, "Space", "ArrowLeft", "Enter");
        expectHeard(
                maya,
                "Loyalty pilot lifted. Arrow keys move it, Enter puts it down, Escape cancels.",
                at(LOYALTY, "Discover, marketing", plan.day(4), plan.day(17)),
                at(LOYALTY, "Discover, IT", plan.day(4), plan.day(17)),
                "Cancelled. Nothing has changed.",
                "Loyalty pilot lifted. Arrow keys move it, Enter puts it down, Escape cancels.",
                at(LOYALTY, "Discover, marketing", plan.day(2), plan.day(15)),
                // Down it is said again, as the place where it now is.
                at(LOYALTY, "Discover, marketing", plan.day(2), plan.day(15)));

        maya.bar(ADVISOR).focus();
        press(maya, "Control+Alt+ArrowRight");
        expectHeard(maya, at(ADVISOR, "Consider, marketing", plan.day(8), plan.day(21)));
        press(maya, "l");
        maya.bar(ENGINE).focus();
        press(maya, "Enter");
        expectHeard(
                maya,
                "Hand over Chat advisor: walk to a scaling task and press Enter, or Escape to cancel.",
                "Chat advisor is handed over to Offer engine.");

        press(maya, "Control+z");
        expectHeard(maya, "Undone");
        assertThat(maya.inTimeline("Redo")).isEnabled();
        press(maya, "Control+Shift+z");
        expectHeard(maya, "Done again");
        press(maya, "Delete");
        expectHeard(maya, "Deleted “Offer engine”");
    }

    /** Waits until exactly this was said since this was asked last. */
    private static void expectHeard(Screen screen, String... texts) {
        List<String> wanted = List.of(texts);
        screen.waitUntil(() -> heard(screen).size() >= wanted.size(), () -> assertEquals(wanted, heard(screen)));
        assertEquals(wanted, heard(screen));
        screen.page().evaluate("() => { window.heard = []; }");
    }

    private static List<String> heard(Screen screen) {
        return ((List<?>) screen.page().evaluate("() => window.heard"))
                .stream().map(Objects::toString).toList();
    }
}
