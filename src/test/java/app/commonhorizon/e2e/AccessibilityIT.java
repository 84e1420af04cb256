package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine can find of WCAG 2.2, levels A and AA, it does not find: on no page, light or dark, wide or narrow. */
class AccessibilityIT extends BrowserTest {

    /** As narrow as a screen of 1280 pixels at a zoom of 400 %. */
    private static final int NARROWEST = 320;

    /** Light and dark on a desk, light and dark on a phone. */
    enum Look {
        LIGHT(ColorScheme.LIGHT, 1400, 900),
        DARK(ColorScheme.DARK, 1400, 900),
        PHONE(ColorScheme.LIGHT, 390, 844),
        DARK_PHONE(ColorScheme.DARK, 390, 844);

        private final ColorScheme scheme;
        private final int width;
        private final int height;

        Look(ColorScheme scheme, int width, int height) {
            this.scheme = scheme;
            this.width = width;
            this.height = height;
        }

        Screen on(Screen screen) {
            screen.page().setViewportSize(width, height);
            screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            return screen;
        }

        boolean isPhone() {
            return width < 640;
        }
    }

    /** The page is not wider than the screen: nobody has to read it line by line from side to side. */
    private static void expectNoSidewaysScrolling(Screen screen) {
        screen.page().setViewportSize(NARROWEST, 640);
        String width = "() => Math.max(document.documentElement.scrollWidth,"
                + " document.querySelector('.ch-main')?.scrollWidth ?? 0)";
        screen.waitUntil(
                () -> ((Number) screen.page().evaluate(width)).intValue() <= NARROWEST,
                () -> assertEquals(
                        NARROWEST, screen.page().evaluate(width), screen.page().url()));
    }

    private Screen roadmap(Look look) {
        Screen maya = look.on(signIn("Maya"));
        maya.page().navigate("/roadmap/" + newPlan().id());
        String first = look.isPhone() ? "roadmap-timeline .list-card" : "roadmap-timeline .bars [data-item]";
        assertThat(maya.page().locator(first).first()).isVisible();
        return maya;
    }

    @ParameterizedTest
    @EnumSource
    void theSignIn(Look look) {
        Screen stranger = look.on(BROWSERS.stranger(server()));
        stranger.page().navigate("/");
        assertThat(stranger.button("Sign in")).isVisible();
        stranger.expectAccessible();
        expectNoSidewaysScrolling(stranger);
    }

    @ParameterizedTest
    @EnumSource
    void theRoadmapAndItsPanel(Look look) {
        Screen maya = roadmap(look);
        maya.expectAccessible();
        if (look.isPhone()) {
            maya.timeline()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(LOYALTY))
                    .click();
            assertThat(maya.panel()).containsText(LOYALTY);
        } else {
            maya.open(LOYALTY);
        }
        maya.expectAccessible();
        expectNoSidewaysScrolling(maya);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DARK_PHONE"})
    void theTimelineOnAPhone(Look look) {
        Screen maya = roadmap(look);
        maya.inTimeline("Timeline").click();
        assertThat(maya.bar(LOYALTY)).isVisible();
        maya.expectAccessible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aPresentation(Look look) {
        Screen maya = roadmap(look);
        maya.inTimeline("Present").click();
        assertThat(maya.timeline().getByRole(AriaRole.TOOLBAR)).isVisible();
        maya.expectAccessible();
        // Whoever tabs there finds the controls shown, however long they have been hidden.
        maya.inTimeline("Item by item").focus();
        maya.page().keyboard().press("Enter");
        assertThat(maya.page().locator("roadmap-timeline .big-card")).isVisible();
        maya.expectAccessible();
    }

    @ParameterizedTest
    @EnumSource
    void theDemosRoadmap(Look look) {
        Screen maya = look.on(signIn("Maya"));
        maya.page().navigate("/roadmaps");
        assertThat(maya.page().locator(".ch-card").first()).isVisible();
        maya.expectAccessible();
        maya.page().locator(".ch-card").getByText("Customer journey 2027").click();
        assertThat(maya.page()
                        .locator("roadmap-timeline :is(.list-card, .bars [data-item])")
                        .first())
                .isVisible();
        maya.expectAccessible();
        maya.page().navigate("/roadmaps");
        assertThat(maya.page().locator(".ch-card").first()).isVisible();
        expectNoSidewaysScrolling(maya);
    }

    @ParameterizedTest
    @EnumSource
    void thePeople(Look look) {
        Screen lena = look.on(signIn("Lena"));
        lena.page().navigate("/people");
        assertThat(lena.page().locator("main")).containsText("Carl Jensen");
        lena.expectAccessible();
        expectNoSidewaysScrolling(lena);
    }

    @ParameterizedTest
    @EnumSource
    void theDialogs(Look look) {
        Screen maya = roadmap(look);
        maya.button("Share").click();
        assertThat(maya.button("Cancel")).isVisible();
        maya.expectAccessible();
        maya.button("Cancel").click();
        for (String entry : List.of("Name and purpose…", "Stages…", "Horizons…")) {
            assertThat(maya.dialog()).hasCount(0);
            maya.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Plan"))
                    .click();
            maya.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                    .click();
            assertThat(maya.button("Cancel")).isVisible();
            maya.expectAccessible();
            maya.button("Cancel").click();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageThatStartsARoadmap(Look look) {
        Screen maya = look.on(signIn("Maya"));
        maya.page().navigate("/import");
        assertThat(maya.button("Create roadmap")).isVisible();
        maya.expectAccessible();
        expectNoSidewaysScrolling(maya);
    }

    @ParameterizedTest
    @EnumSource
    void theOverview(Look look) {
        Screen maya = look.on(signIn("Maya"));
        maya.page().navigate("/overview/" + newPlan().id());
        assertThat(maya.page().locator("vaadin-chart svg").first()).isVisible();
        maya.expectAccessible();
        expectNoSidewaysScrolling(maya);
    }

    /** Windows' contrast themes take all colours away: what has only a colour would be gone. */
    @Test
    void inForcedColoursBarsKeepAnEdgeAndTheChosenOneIsMarked() {
        Screen maya = roadmap(Look.LIGHT);
        maya.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        maya.open(LOYALTY);
        String edge = "bar => { const {borderTopStyle, borderTopWidth, outlineStyle} = getComputedStyle(bar);"
                + " return [borderTopStyle, borderTopWidth, outlineStyle].join(' '); }";
        assertEquals("solid 1px solid", maya.bar(LOYALTY).evaluate(edge));
        assertEquals("solid 1px none", maya.bar(TestPlan.ADVISOR).evaluate(edge));
        maya.expectAccessible();
    }
}
