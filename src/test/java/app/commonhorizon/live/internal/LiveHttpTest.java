package app.commonhorizon.live.internal;

import static app.commonhorizon.testing.Browser.json;
import static app.commonhorizon.testing.Browser.live;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The snapshot, and the way around proxies that stop WebSockets. */
@PlanTest
@ExtendWith(OutputCaptureExtension.class)
class LiveHttpTest {

    @Autowired
    private TestPlans plans;

    @LocalServerPort
    private int port;

    private PersonId maya;
    private TestPlan plan;
    private ItemId item;
    private Browser browser;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.NONE);
        item = plan.pilot("Größer \uD83D\uDE00 \u2028 </script>");
        browser = new Browser(port, maya);
    }

    private String path(String end) {
        return live(plan.id()) + end;
    }

    @Test
    void theSnapshotIsTheWholePlanForDrawing() throws Exception {
        plan.done(maya, plan.set(item, "specification", "long"));

        HttpResponse<String> response = browser.get(path("/snapshot"));

        JsonNode snapshot = json(response.body());
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(snapshot.path("revision").asLong()).isEqualTo(plan.head());
        assertThat(snapshot.path("me").path("id").asString()).isEqualTo(maya.toString());
        assertThat(snapshot.path("me").path("access").asString()).isEqualTo("owner");
        assertThat(snapshot.path("roadmap").path("owner").asString()).isEqualTo(maya.toString());
        assertThat(snapshot.path("stages")
                        .valueStream()
                        .map(stage -> stage.path("name").asString()))
                .containsExactly("Discover", "Buy");
        JsonNode drawn = snapshot.path("items").path(0);
        assertThat(drawn.path("title").asString()).isEqualTo("Größer \uD83D\uDE00   </script>");
        assertThat(drawn.has("specification")).isFalse();
        assertThat(drawn.has("owner")).isFalse();
        assertThat(snapshot.path("people")
                        .valueStream()
                        .map(person -> person.path("name").asString()))
                .contains("Maya Brandt");
        assertThat(response.body()).doesNotContain("@example.org");
    }

    @Test
    void anUnchangedSnapshotIsNotSentAgain() throws Exception {
        HttpResponse<String> first = browser.get(path("/snapshot"));
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("private");

        assertThat(again(etag).statusCode()).isEqualTo(304);
        assertThat(again(etag).body()).isEmpty();

        plan.done(maya, plan.set(item, "title", "New"));
        HttpResponse<String> changed = again(etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag"))
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    private HttpResponse<String> again(String etag) throws Exception {
        return browser.send(
                browser.request(path("/snapshot")).header("If-None-Match", etag).GET(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aLargeSnapshotIsCompressed() throws Exception {
        List<Op> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Op.add("item", ItemId.random(), plan.fields("pilot", "Pilot " + i)));
        }
        plan.done(maya, rows.toArray(Op[]::new));

        HttpResponse<byte[]> response = browser.send(
                browser.request(path("/snapshot"))
                        .header("Accept-Encoding", "gzip")
                        .GET(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().firstValue("ETag")).isPresent();
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes();
        assertThat(json(new String(body, StandardCharsets.UTF_8)).path("items").size())
                .isEqualTo(501);
    }

    @Test
    void strangersGetNothing() throws Exception {
        Browser nobody = new Browser(port, null);
        Browser nora = new Browser(port, plans.marketer("Nora"));
        String other = live(RoadmapId.random());
        for (String end : List.of("/snapshot", "/people", "/changes?since=0")) {
            assertThat(nobody.get(path(end)).statusCode()).isEqualTo(401);
            HttpResponse<String> hidden = nora.get(path(end));
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(anywhere(hidden)).isEqualTo(anywhere(nora.get(other + end)));
            assertThat(hidden.body()).doesNotContain("at app.commonhorizon");
        }
        assertThat(nora.get("/live/roadmaps/nonsense/snapshot").statusCode()).isBetween(400, 404);
        assertThat(browser.get(path("/changes?since=nonsense")).statusCode()).isEqualTo(400);
    }

    /** An answer without what differs between any two requests. */
    private static String anywhere(HttpResponse<String> response) {
        return response.body().replaceAll("[0-9a-f-]{36}", "").replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    private HttpResponse<String> post(String body, boolean withToken) throws Exception {
        JsonNode csrf = browser.snapshot(plan.id()).path("csrf");
        HttpRequest.Builder request = browser.request(path("/edits"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (withToken) {
            request.header(csrf.path("header").asString(), csrf.path("token").asString());
        }
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String edit(UUID id, String title) {
        return """
                {"id":"%s","base":%d,"ops":[{"op":"set","type":"item","id":"%s","from":{"title":"%s"},"to":{"title":"%s"}}]}""".formatted(id, plan.head(), item, plan.get(item).title(), title);
    }

    @Test
    void anEditIsPostedAndAnswered() throws Exception {
        UUID id = UUID.randomUUID();
        String edit = edit(id, "Größe ✓");
        HttpResponse<String> first = post(edit, true);

        assertThat(json(first.body()).path("t").asString()).isEqualTo("accepted");
        assertThat(plan.get(item).title()).isEqualTo("Größe ✓");
        assertThat(post(edit, true).body()).isEqualTo(first.body());
    }

    @Test
    void aPostWithoutTokenIsForged() throws Exception {
        String title = plan.get(item).title();
        assertThat(post(edit(UUID.randomUUID(), "Forged"), false).statusCode()).isEqualTo(403);
        assertThat(plan.get(item).title()).isEqualTo(title);
    }

    @Test
    void aMalformedPostIsRefusedAndLoggedOnce(CapturedOutput output) throws Exception {
        for (String nonsense : List.of("", "nonsense", "[]", "{}", "[".repeat(5_000), "{\"id\":\"x\"}")) {
            HttpResponse<String> response = post(nonsense, true);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(json(response.body()).path("t").asString()).isEqualTo("error");
        }
        assertThat(output.getAll().split("from person " + maya, -1)).hasSize(2);

        JsonNode refused = json(
                post("{\"id\":\"" + UUID.randomUUID() + "\",\"base\":1}", true).body());
        assertThat(refused.path("t").asString()).isEqualTo("refused");
        assertThat(post("x".repeat(2_500_000), true).statusCode()).isEqualTo(413);
    }

    @Test
    void aPollIsAnsweredAtOnceWithWhatWasMissed() throws Exception {
        JsonNode answer = json(browser.get(path("/changes?since=1")).body());

        assertThat(answer.path(0).path("t").asString()).isEqualTo("changes");
        assertThat(answer.path(0).path("changes").path(0).path("revision").asLong())
                .isEqualTo(2);
        assertThat(answer.path(0)
                        .path("changes")
                        .path(0)
                        .path("ops")
                        .path(0)
                        .path("to")
                        .path("title")
                        .asString())
                .isEqualTo("Größer \uD83D\uDE00   </script>");
        assertThat(answer.path(1).path("access").asString()).isEqualTo("owner");
        assertThat(json(browser.get(path("/changes?since=999")).body())
                        .path(0)
                        .path("t")
                        .asString())
                .isEqualTo("resync");
    }

    @Test
    void aPollWaitsForWhatHappensAndTellsWhatOneMayDoByThen() throws Exception {
        PersonId ivan = plans.marketer("Ivan Petrov");
        plan.done(maya, Op.add("access", ivan, Map.of("level", "edit")));
        Browser theirs = new Browser(port, ivan);

        CompletableFuture<HttpResponse<String>> poll = theirs.asking(path("/changes?since=" + plan.head()));
        plan.done(maya, Op.set("access", ivan, Map.of("level", "edit"), Map.of("level", "view")));
        JsonNode answer = json(poll.join().body());
        assertThat(answer.path(0).path("changes").size()).isEqualTo(1);
        assertThat(answer.path(1).path("access").asString()).isEqualTo("view");

        CompletableFuture<HttpResponse<String>> last = theirs.asking(path("/changes?since=" + plan.head()));
        plan.done(maya, Op.remove("access", ivan, Map.of()));
        assertThat(last.join().statusCode()).isEqualTo(404);
    }
}
