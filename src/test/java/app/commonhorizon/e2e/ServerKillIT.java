package app.commonhorizon.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.shared.PlanDate;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed while several people write, and started again on the same data: what it had accepted is there,
 * once; and the page that stood open goes on by itself.
 */
class ServerKillIT {

    private static final int ENOUGH_EDITS = 60;
    private static final Pattern NOT_SAVED = Pattern.compile("not saved yet");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @TempDir
    private Path data;

    @Test
    void nothingAcceptedIsLostWhenTheServerIsKilled() throws Exception {
        try (ServerProcess server = new ServerProcess(data)) {
            Screen maya = BROWSERS.signIn(server.address(), "Maya");
            String roadmap = openTheDemosRoadmap(maya);
            Cookie signIn = maya.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("common-horizon-sign-in"))
                    .findFirst()
                    .orElseThrow();
            List<Writer> writers = List.of(
                    new Writer(server.address(), roadmap, signIn),
                    new Writer(server.address(), roadmap, signIn),
                    new Writer(server.address(), roadmap, signIn));
            Writer first = writers.getFirst();
            JsonNode before = first.snapshot();
            long start = before.path("revision").asLong();

            List<Thread> writing = startAll(writers, before);
            maya.waitUntil(
                    () -> accepted(writers) >= ENOUGH_EDITS, () -> assertEquals(ENOUGH_EDITS, accepted(writers)));
            maya.expectTrouble();
            server.kill();
            for (Thread one : writing) {
                one.join();
            }
            String moved = dragSomething(maya);
            assertThat(maya.page().locator("#b-" + moved)).hasAttribute("aria-label", NOT_SAVED);
            server.restart();

            Map<String, Long> stored = new TreeMap<>();
            for (Writer writer : writers) {
                Map<String, Long> again = writer.sendAllAgain();
                writer.answers().forEach((edit, revision) -> assertEquals(revision, again.get(edit), edit));
                stored.putAll(again);
            }
            assertThat(maya.page().locator("#b-" + moved)).not().hasAttribute("aria-label", NOT_SAVED);
            maya.expectToShow(shownBy(first.snapshot()));
            expectEachOnce(first.changesAfter(start), start, stored, moved);
        }
    }

    private static String openTheDemosRoadmap(Screen maya) {
        // High enough that no stage is out of sight.
        maya.page().setViewportSize(1400, 2400);
        maya.page().waitForURL(Pattern.compile(".*/roadmap/.*"));
        assertThat(maya.page().locator("roadmap-timeline .bars [data-item]").first())
                .isVisible();
        return maya.page().url().replaceAll(".*/roadmap/([^?]*).*", "$1");
    }

    private static List<Thread> startAll(List<Writer> writers, JsonNode plan) throws Exception {
        String stage = plan.path("stages").path(0).path("id").asString();
        long base = plan.path("revision").asLong();
        List<Thread> threads = new ArrayList<>();
        for (Writer writer : writers) {
            writer.snapshot();
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    writer.writeUntilTheServerDies(stage, base);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        return threads;
    }

    private static int accepted(List<Writer> writers) {
        return writers.stream().mapToInt(Writer::accepted).sum();
    }

    /** Drags the first bar that is wide enough and wholly in sight; returns its id. */
    private static String dragSomething(Screen screen) {
        for (Locator bar : screen.page()
                .locator("roadmap-timeline .bars [data-kind=pilot]")
                .all()) {
            BoundingBox box = Objects.requireNonNull(bar.boundingBox());
            if (box.width > 80 && box.x > 300 && box.x + box.width < 1_100) {
                Point middle = screen.middleOf(bar);
                screen.drag(middle, middle.plus(120, 0));
                return bar.getAttribute("data-item");
            }
        }
        throw new AssertionError("The demo's roadmap has a pilot near today");
    }

    private static Map<String, String> shownBy(JsonNode plan) {
        Map<String, String> wanted = new TreeMap<>();
        for (JsonNode item : plan.path("items")) {
            PlanDate start = PlanDate.parseOrNull(item.path("start").asString(null));
            PlanDate end = PlanDate.parseOrNull(item.path("end").asString(null));
            boolean tray = start == null && end == null;
            wanted.put(
                    item.path("id").asString(),
                    "%s %s %s %s"
                            .formatted(
                                    item.path("kind").asString(),
                                    start == null ? "…" : start.firstDay(),
                                    end == null ? "…" : end.lastDay(),
                                    tray
                                            ? "tray"
                                            : item.path("stage").asString() + "/"
                                                    + item.path("team").asString()));
        }
        return wanted;
    }

    /** @param stored the revision of each edit that the writers have sent, by its id */
    private static void expectEachOnce(JsonNode changes, long start, Map<String, Long> stored, String moved) {
        Map<String, Long> log = new TreeMap<>();
        List<Long> revisions = new ArrayList<>();
        List<String> moves = new ArrayList<>();
        for (JsonNode change : changes) {
            String edit = change.path("edit").asString();
            long revision = change.path("revision").asLong();
            revisions.add(revision);
            assertNull(log.put(edit, revision), "an edit is in the log once");
            if (change.path("ops").path(0).path("id").asString().equals(moved)) {
                moves.add(edit);
            }
        }
        assertEquals(
                LongStream.rangeClosed(start + 1, start + revisions.size())
                        .boxed()
                        .toList(),
                revisions,
                "revisions have no gap");
        assertEquals(1, moves.size(), "what was dragged while the server was dead has arrived once");
        log.keySet().removeAll(moves);
        assertEquals(stored, log);
    }
}
