package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.ENGINE;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.commonhorizon.people.Team;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Maya comes to a planning session without a mouse. From the address on she has nothing but keys: she finds a pilot, moves
 * it, makes it longer, hands it over, renames it, and takes the last step back. Ivan sees each step.
 */
class KeyboardSessionIT extends BrowserTest {

    /** More stops than any page has. */
    private static final int MOST_STOPS = 80;

    /** What has the focus, and whether any of it lies on top, at one of several points. */
    private static final String FOCUS = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const within = (inner) => {
                for (let node = inner; node; node = node.parentNode ?? node.host) if (node === at) return true;
                return false;
              };
              const deepest = (x, y) => {
                let hit = document.elementFromPoint(x, y);
                for (let inner; hit?.shadowRoot; hit = inner) {
                  inner = hit.shadowRoot.elementFromPoint(x, y);
                  if (!inner || inner === hit) break;
                }
                return hit;
              };
              const box = at.getBoundingClientRect();
              const shares = [0.04, 0.25, 0.5, 0.75, 0.96];
              return {
                what: at.outerHTML.slice(0, 200),
                field: at.closest('.ch-item-panel') ? (at.labels?.[0]?.textContent ?? '').trim() : '',
                seen: at === document.body || shares.some((x) => shares.some((y) =>
                    within(deepest(box.x + x * box.width, box.y + y * box.height)))),
              };
            }
            """;

    @Test
    void aWholeSession() {
        TestPlan plan = newPlan();
        Screen ivan = open("Ivan", plan);
        Screen maya = signIn("Maya");
        maya.page().navigate("/roadmap/" + plan.id());
        assertThat(maya.bar(LOYALTY)).isVisible();

        find(maya, plan, LOYALTY);
        press(maya, "Alt+Shift+ArrowRight");
        ivan.expect(LOYALTY, plan.day(7), plan.day(20), plan.lane("Discover", Team.MARKETING));
        expectFocus(maya, plan, LOYALTY);

        press(maya, "Control+Alt+ArrowRight");
        press(maya, "Control+Alt+ArrowRight");
        ivan.expect(LOYALTY, plan.day(7), plan.day(22), plan.lane("Discover", Team.MARKETING));

        press(maya, "l");
        walkTo(maya, plan, ENGINE, "ArrowDown", "ArrowRight");
        press(maya, "Enter");
        assertThat(maya.spoken()).hasText("Loyalty pilot is handed over to Offer engine.");

        walkTo(maya, plan, LOYALTY, "ArrowUp", "ArrowLeft");
        press(maya, "Enter");
        tabTo(maya, "field", "Title");
        press(maya, "Control+a");
        maya.page().keyboard().type("Points for friends");
        press(maya, "Tab");
        assertThat(ivan.bar("Points for friends")).isVisible();

        backToBar(maya, plan, LOYALTY);
        press(maya, "Control+z");
        assertThat(ivan.bar(LOYALTY)).isVisible();
        ivan.open(ENGINE);
        assertThat(ivan.panel().locator(".ch-link")).containsText(LOYALTY);
        expectAllToShow(plan, ivan);
    }

    @Test
    void theSheetOfAllKeysCanBeRead() {
        Screen maya = open("Maya", newPlan());
        maya.bar(ADVISOR).focus();
        press(maya, "?");
        Locator sheet = maya.page().locator("roadmap-timeline dialog");
        assertThat(sheet).containsText("Present");
        assertTrue(sheet.boundingBox().width > 500, "the sheet is as wide as its rows");
        assertTrue(sheet.boundingBox().height < maya.page().viewportSize().height, "the sheet is on the screen");
    }

    @Test
    void aPresentationIsWalkedAndLeftByKeysAndLeavesNothingBehind() {
        TestPlan plan = newPlan();
        Screen maya = open("Maya", plan);
        String look = "() => JSON.stringify(document.querySelector('roadmap-timeline').look.glance())";
        Object before = maya.page().evaluate(look);

        maya.bar(ADVISOR).focus();
        press(maya, "p");
        assertThat(maya.spoken()).hasText("Presenting. Arrow keys step through, Escape ends.");
        assertThat(maya.page().locator(".ch-header")).isHidden();
        press(maya, "ArrowRight");
        assertThat(maya.spoken()).hasText("Discover, 1 of 3");
        press(maya, "End");
        assertThat(maya.spoken()).hasText("Buy, 3 of 3");
        press(maya, "ArrowRight");
        assertThat(maya.page().locator("roadmap-timeline .steps-at")).hasText("3 / 3");
        press(maya, "Escape");
        assertThat(maya.page().locator(".ch-header")).isVisible();
        maya.waitUntil(
                () -> before.equals(maya.page().evaluate(look)),
                () -> assertEquals(before, maya.page().evaluate(look)));
        assertEquals(1, stored(plan).revision());
    }

    private static void press(Screen screen, String keys) {
        screen.page().keyboard().press(keys);
    }

    /** From wherever the focus is to the timeline by Tab, and on to the item by arrows. */
    private static void find(Screen screen, TestPlan plan, String title) {
        for (int i = 0; i < MOST_STOPS && screen.focused().isEmpty(); i++) {
            press(screen, "Tab");
            expectFocusSeen(screen);
        }
        walkTo(screen, plan, title, "Home", "ArrowUp");
    }

    /** Presses these keys in turn until the item has the focus. */
    private static void walkTo(Screen screen, TestPlan plan, String title, String... keys) {
        String wanted = plan.item(title).toString();
        for (int i = 0; i < MOST_STOPS && !screen.focused().equals(wanted); i++) {
            String before = screen.focused();
            press(screen, keys[i % keys.length]);
            // The focus follows once the bar is drawn; a key that leads nowhere leaves it.
            screen.page().evaluate("() => new Promise(requestAnimationFrame)");
            assertTrue(!screen.focused().isEmpty(), "the focus was lost after " + before);
        }
        expectFocus(screen, plan, title);
        expectFocusSeen(screen);
    }

    private static void expectFocus(Screen screen, TestPlan plan, String title) {
        String wanted = plan.item(title).toString();
        screen.waitUntil(() -> screen.focused().equals(wanted), () -> assertEquals(wanted, screen.focused(), title));
    }

    private static void tabTo(Screen screen, String what, String wanted) {
        assertThat(screen.panel()).isVisible();
        for (int i = 0; i < MOST_STOPS && !wanted.equals(focus(screen).get(what)); i++) {
            press(screen, "Tab");
            expectFocusSeen(screen);
        }
        assertEquals(wanted, focus(screen).get(what));
    }

    private static void backToBar(Screen screen, TestPlan plan, String title) {
        String wanted = plan.item(title).toString();
        for (int i = 0; i < MOST_STOPS && !screen.focused().equals(wanted); i++) {
            press(screen, "Shift+Tab");
        }
        expectFocus(screen, plan, title);
    }

    /** Nothing may lie over what has the focus. */
    private static void expectFocusSeen(Screen screen) {
        screen.waitUntil(() -> Boolean.TRUE.equals(focus(screen).get("seen")), () -> assertEquals(true, focus(screen)));
    }

    private static Map<?, ?> focus(Screen screen) {
        return (Map<?, ?>) screen.page().evaluate(FOCUS);
    }
}
