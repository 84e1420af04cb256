package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** On paper a page is there as a whole: what one scrolls on a screen goes on over further sheets. */
class PrintIT extends BrowserTest {

    private static final String CUT_OFF =
            "() => { const {scrollHeight, clientHeight} = document.querySelector('.ch-main');"
                    + " return Math.max(0, scrollHeight - clientHeight)"
                    + " + Math.max(0, document.querySelector('.ch-main').clientHeight"
                    + " - document.querySelector('.ch-shell').clientHeight); }";

    @Test
    void theOverviewIsNotCutOffAfterTheFirstSheet() {
        Screen maya = signIn("Maya");
        maya.page().setViewportSize(1_200, 600);
        maya.page().navigate("/overview/" + newPlan().id());
        assertThat(maya.page().locator("vaadin-chart svg").first()).isVisible();
        assertThat(maya.page().locator(".ch-header-nav")).isVisible();

        maya.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(maya.page().locator(".ch-header-nav")).isHidden();
        assertEquals(0, ((Number) maya.page().evaluate(CUT_OFF)).intValue(), "pixels that paper does not show");
    }
}
