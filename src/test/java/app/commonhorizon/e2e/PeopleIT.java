package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.internal.OneTimeLinkStore;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming in, and looking after accounts, in a real browser with the production bundle and its security policy. */
@SuppressWarnings("NullAway.Init") // set before each test
class PeopleIT extends BrowserTest {

    private static final String GOOD = "eleven noisy harbours";

    @Autowired
    private OneTimeLinkStore links;

    private Screen screen;
    private Page page;

    @BeforeEach
    void openWindow() {
        screen = BROWSERS.stranger(server());
        page = screen.page();
    }

    @Test
    void thePageItselfCarriesThePolicyAndItsScriptsTheNonce() {
        Response answer = page.navigate("/sign-in");
        String policy = answer.headerValue("content-security-policy");
        String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(policy).contains("script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headerValue("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.text()).contains("nonce=\"" + nonce + "\"");
        page.waitForFunction("document.querySelector('vaadin-login-form')");
        screen.expectTrouble();
        page.evaluate("() => { const smuggled = document.createElement('script');"
                + " smuggled.textContent = 'window.smuggled = true'; document.body.append(smuggled); }");
        assertThat(page.evaluate("window.smuggled")).isNull();
        assertThat(screen.console())
                .as("it was the policy that stopped it")
                .anyMatch(message -> message.contains("Content Security Policy"));
    }

    @Test
    void onePressSignsInAndSigningOutLeadsBack() {
        page.navigate("/people");
        press("Lena Okafor");
        assertThat(page).hasTitle("People – Common Horizon");
        page.locator(".ch-account vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        page.navigate("/people");
        assertThat(page).hasTitle("Sign in – Common Horizon");
    }

    @Test
    void somebodyIsAddedComesInByTheLinkAndIsThrownOutWhenTheAccountIsClosed() {
        page.navigate("/people");
        press("Lena Okafor");
        press("Add person");
        field(page, "Name").fill("Nora <b>New</b>");
        field(page, "Mail address").fill(DemoPeople.MAYA);
        press("Add and make link");
        assertThat(problem("Somebody here already has this mail address.")).isVisible();
        field(page, "Mail address").fill("nora@example.org");
        press("Add and make link");
        page.waitForFunction("document.querySelector('vaadin-text-field[readonly]')?.value.includes('/welcome/')");
        // On the server's address as this test knows it.
        String link = URI.create(field(page, "Link").inputValue()).getPath();
        press("Done");
        assertThat(page.locator(".ch-people-name").getByText("Nora <b>New</b>")).isVisible();

        Screen other = BROWSERS.stranger(server());
        // She opens what is not for her.
        other.expectTrouble();
        Page nora = other.page();
        choosePassword(nora, link);
        field(nora, "Mail address").fill("nora@example.org");
        field(nora, "Password").fill(GOOD);
        press(nora, "Sign in");
        nora.waitForURL(url -> !url.contains("sign-in"));
        nora.navigate("/people");
        assertThat(nora.getByText("This page is for administrators")).isVisible();
        nora.navigate(link);
        assertThat(nora.getByText("This link does not work any more")).isVisible();

        press("More for Nora <b>New</b>");
        page.getByText("Close account…").click();
        press("Close account");
        assertThat(page.locator(".ch-badge-closed:visible")).hasText("Closed");
        nora.navigate("/people");
        assertThat(nora).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void theFirstAdministratorComesIn() {
        String token = links.makeForFirstAdministrator();
        page.navigate("/welcome/" + token);
        field(page, "Your name").fill("Olga First");
        field(page, "Your mail address").fill("Olga@Example.org");
        field(page, "Password").fill("short");
        field(page, "Password once more").fill("short");
        press("Start");
        assertThat(problem("Please use at least 12 characters. A few words in a row are easy to remember."))
                .isVisible();
        field(page, "Password").fill(GOOD);
        field(page, "Password once more").fill(GOOD);
        press("Start");
        assertThat(page.getByText("Your password is set. Sign in with it now.")).isVisible();
        field(page, "Mail address").fill("olga@example.org");
        field(page, "Password").fill(GOOD);
        press("Sign in");
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("/people");
        assertThat(page.locator(".ch-people-name").getByText("Olga First")).isVisible();
    }

    @Test
    void theChosenColoursAreThereBeforeTheFirstPaint() {
        page.navigate("/people");
        press("Lena Okafor");
        page.locator(".ch-account vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("Dark"))
                .or(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Dark")))
                .click();
        page.waitForFunction("document.documentElement.style.colorScheme === 'dark'");
        String html = page.request().get("/sign-in").text().toLowerCase(Locale.ROOT);
        assertThat(html).contains("color-scheme: dark");
    }

    private static void choosePassword(Page where, String link) {
        where.navigate(link);
        field(where, "Password").fill(GOOD);
        field(where, "Password once more").fill(GOOD);
        press(where, "Set password");
        assertThat(where.getByText("Your password is set. Sign in with it now."))
                .isVisible();
    }

    private static Locator field(Page where, String label) {
        return where.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** Below its field; Vaadin says it a second time, to screen readers. */
    private Locator problem(String text) {
        return page.locator("[slot=error-message]", new Page.LocatorOptions().setHasText(text));
    }

    private void press(String name) {
        press(page, name);
    }

    private static void press(Page where, String name) {
        where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
