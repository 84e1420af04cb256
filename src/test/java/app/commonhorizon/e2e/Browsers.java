package app.commonhorizon.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One Chromium for all browser tests of this JVM; each person gets a context of his own, as if on a machine of his own,
 * which ends with the test. Of a test that fails each screen is kept, with what its console said, in
 * {@code target/e2e}. A test during which a console reports an error, such as a broken content security policy, fails
 * too, unless the screen expects trouble.
 */
final class Browsers implements BeforeAllCallback, AfterEachCallback {

    private static final String LASTING_SIGN_IN = "common-horizon-sign-in";
    private static final Path EVIDENCE = Path.of("target", "e2e");

    /**
     * Without a licence for its charts Vaadin lays a strip over the lower edge of every page, out of reach of any test, which
     * people close by a click. It has nothing to do with what is tested here.
     */
    private static final String WITHOUT_LICENCE_STRIP = """
            const attachShadow = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (init) {
              const root = attachShadow.call(this, init);
              if (this === document.body) {
                const remove = () => root.querySelector('vaadin-commercial-banner')?.remove();
                new MutationObserver(remove).observe(root, {childList: true});
              }
              return root;
            };
            """;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private @Nullable Chromium chromium;
    private final List<Screen> screens = new ArrayList<>();

    /** The browser, and the cookies of those who have signed in with it already, by server and first name. */
    private record Chromium(Playwright playwright, Browser browser, Map<String, Cookie> signIns)
            implements AutoCloseable {

        static Chromium start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            String path = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(path))
                            .setHeadless(true)
                            .setArgs(FLAGS));
            return new Chromium(playwright, browser, new HashMap<>());
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Machines that build and test at once are slow; nobody measures time here.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        chromium = context.getRoot()
                .getStore(Namespace.create(Browsers.class))
                .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    }

    /** A new browser on {@code server}'s first page, of somebody who has not signed in. */
    Screen stranger(String server) {
        return stranger(server, "en-GB");
    }

    /** As {@link #stranger(String)}, in a browser of this language and region, such as {@code de-AT}. */
    Screen stranger(String server, String locale) {
        BrowserContext context = chromium()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server)
                        .setViewportSize(1400, 900)
                        .setLocale(locale)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(WITHOUT_LICENCE_STRIP);
        Screen screen = new Screen(context.newPage());
        screens.add(screen);
        return screen;
    }

    /**
     * A new browser in which one of the demo's people has signed in: the first time by the button with the name, later by
     * the cookie that keeps people signed in.
     *
     * @param firstName as on the button, such as {@code Maya}
     */
    Screen signIn(String server, String firstName) {
        return signIn(server, firstName, "en-GB");
    }

    /** As {@link #signIn(String, String)}, in a browser of this language and region. */
    Screen signIn(String server, String firstName, String locale) {
        Screen screen = stranger(server, locale);
        Map<String, Cookie> signIns = chromium().signIns();
        String key = server + " " + firstName;
        Cookie known = signIns.get(key);
        if (known != null) {
            screen.page().context().addCookies(List.of(known));
            return screen;
        }
        screen.signInAs(firstName);
        screen.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals(LASTING_SIGN_IN))
                .forEach(cookie -> signIns.put(key, cookie));
        return screen;
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        List<Screen> open = List.copyOf(screens);
        screens.clear();
        try {
            if (test.getExecutionException().isPresent()) {
                keepEvidence(test, open);
            } else {
                List<String> troubles = open.stream()
                        .flatMap(screen -> screen.troubles().stream())
                        .toList();
                if (!troubles.isEmpty()) {
                    keepEvidence(test, open);
                }
                assertEquals(List.of(), troubles, "errors that browsers reported");
            }
        } finally {
            open.forEach(screen -> screen.page().context().close());
        }
    }

    private static void keepEvidence(ExtensionContext test, List<Screen> open) throws IOException {
        Files.createDirectories(EVIDENCE);
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        for (int i = 0; i < open.size(); i++) {
            Screen screen = open.get(i);
            Path file = EVIDENCE.resolve(name + "-" + (i + 1));
            Files.write(file.resolveSibling(file.getFileName() + ".log"), screen.console());
            try {
                screen.page()
                        .screenshot(
                                new Page.ScreenshotOptions().setPath(file.resolveSibling(file.getFileName() + ".png")));
            } catch (PlaywrightException e) {
                // Whatever broke the test may have broken the page; the console's words are kept.
            }
        }
    }
}
