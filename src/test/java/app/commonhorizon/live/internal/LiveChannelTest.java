package app.commonhorizon.live.internal;

import static app.commonhorizon.testing.Browser.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.Browser.Channel;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The live channel as a browser meets it, over a real port. */
@PlanTest
@ExtendWith(OutputCaptureExtension.class)
class LiveChannelTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private LiveSocketHandler handler;

    @LocalServerPort
    private int port;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;
    private Browser browser;
    private final List<Channel> open = new ArrayList<>();

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.NONE);
        plan.done(maya, Op.add("access", ivan, Map.of("level", "edit")));
        item = plan.pilot("Loyalty pilot");
        browser = new Browser(port, maya);
    }

    @AfterEach
    void nothingIsOutOfStepAndNobodyLeft() {
        open.forEach(Channel::close);
        await().until(() -> handler.size() == 0);
        plan.assertConsistent();
    }

    private Channel connect(Browser with) throws Exception {
        Channel channel = with.connect(plan.id());
        open.add(channel);
        return channel;
    }

    private Channel connect(PersonId person) throws Exception {
        return connect(new Browser(port, person));
    }

    private String rename(UUID edit, String from, String to) {
        return """
                {"t":"edit","edit":{"id":"%s","base":%d,"ops":[{"op":"set","type":"item","id":"%s",
                "from":{"title":"%s"},"to":{"title":"%s"}}]}}""".formatted(edit, plan.head(), item, from, to);
    }

    @Test
    void anEditReachesTheOtherAndIsAnswered() throws Exception {
        Channel mine = connect(browser).hello(plan.head());
        Channel theirs = connect(ivan).hello(plan.head());
        UUID edit = UUID.randomUUID();

        mine.say(rename(edit, "Loyalty pilot", "Größer \\uD83D\\uDE00 <b>"));

        JsonNode accepted = mine.first("accepted");
        assertThat(accepted.path("edit").asString()).isEqualTo(edit.toString());
        long revision = accepted.path("revision").asLong();
        assertThat(revision).isEqualTo(plan.head());
        mine.awaitRevision(revision);
        theirs.awaitRevision(revision);
        JsonNode change = theirs.first("changes").path("changes").path(0);
        assertThat(change.path("by").asString()).isEqualTo(maya.toString());
        assertThat(change.path("edit").asString()).isEqualTo(edit.toString());
        assertThat(change.path("at").asString()).matches("2\\d{3}-\\d\\d-\\d\\dT.*Z");
        assertThat(change.path("ops").path(0).path("to").path("title").asString())
                .isEqualTo("Größer \uD83D\uDE00 <b>");

        mine.say(rename(edit, "Loyalty pilot", "Größer \\uD83D\\uDE00 <b>"));
        await().until(() -> mine.heard("accepted").size() == 2);
        assertThat(mine.heard("accepted").getLast()).isEqualTo(accepted);
        theirs.say(rename(UUID.randomUUID(), "Loyalty pilot", "Conflict"));
        JsonNode refusal = theirs.first("refused").path("refusal");
        assertThat(refusal.path("reason").asString()).isEqualTo("conflict");
        assertThat(refusal.path("conflicts").path(0).path("by").asString()).isEqualTo(maya.toString());
    }

    @Test
    void whoWasAwayCatchesUpFirst() throws Exception {
        long seen = plan.head();
        for (int i = 0; i < 5; i++) {
            plan.done(maya, plan.set(item, "title", "Round " + i));
        }

        Channel back = connect(browser).hello(seen);

        assertThat(back.revisions()).containsExactly(seen + 1, seen + 2, seen + 3, seen + 4, seen + 5);
        assertThat(back.first("ready").path("revision").asLong()).isEqualTo(seen + 5);
        assertThat(back.heard().indexOf(back.first("changes")))
                .isLessThan(back.heard().indexOf(back.first("ready")));
        back.say("{\"t\":\"ping\"}");
        back.first("pong");
        back.say("{\"t\":\"hello\",\"revision\":" + (plan.head() + 100) + "}");
        back.first("resync");
        back.hello(plan.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "null",
                "[]",
                "42",
                "{}",
                "{\"t\":17}",
                "{\"t\":\"unicorn\"}",
                "{\"t\":\"hello\"}",
                "{\"t\":\"hello\",\"revision\":-1}",
                "{\"t\":\"hello\",\"revision\":\"1\"}",
                "{\"t\":\"hello\",\"revision\":1e400}",
                "{\"t\":\"hello\",\"revision\":99999999999999999999}",
                "{\"t\":\"edit\"}",
                "{\"t\":\"edit\",\"edit\":[]}",
                "{\"t\":\"edit\",\"edit\":{}}",
                "{\"t\":\"edit\",\"edit\":{\"id\":\"x\",\"base\":1,\"ops\":[]}}",
                "{\"t\":\"ping\"}{\"t\":\"ping\"}",
                "{\"t\":\"ping\"",
                "\u0000",
                "{\"t\":\"edit\",\"edit\":\"\\uD83D\"}"
            })
    void whatMakesNoSenseGetsAnErrorAndTheChannelLives(String nonsense, CapturedOutput output) throws Exception {
        Channel channel = connect(browser);
        for (int i = 0; i < 3; i++) {
            channel.say(nonsense);
        }
        await().until(() -> channel.heard("error").size() == 3);

        assertThat(channel.first("error").path("message").asString()).isNotBlank();
        assertThat(output.getAll().split("from person " + maya, -1)).hasSize(2);
        channel.hello(plan.head());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"base\":1,\"ops\":null",
                "\"base\":1,\"ops\":[null]",
                "\"base\":1,\"ops\":[]",
                "\"base\":1,\"ops\":{}",
                "\"base\":-1,\"undo\":1",
                "\"base\":\"x\",\"undo\":1",
                "\"ops\":[{}]",
                "\"base\":1,\"undo\":\"x\"",
                "\"base\":1,\"ops\":[{\"op\":\"burn\",\"type\":\"item\",\"id\":\"1\"}]",
                "\"base\":1,\"ops\":[{\"op\":\"add\",\"type\":\"item\"}]",
                "\"base\":1,\"ops\":[{\"op\":\"add\",\"type\":\"item\",\"id\":\"1\",\"to\":{\"title\":{}}}]",
                "\"base\":1,\"undo\":1,\"ops\":[{\"op\":\"add\",\"type\":\"item\",\"id\":\"1\"}]",
            })
    void anEditThatMakesNoSenseIsRefusedSoThatItsSenderStopsAsking(String rest) throws Exception {
        Channel channel = connect(browser).hello(plan.head());
        UUID edit = UUID.randomUUID();

        channel.say("{\"t\":\"edit\",\"edit\":{\"id\":\"" + edit + "\"," + rest + "}}");

        JsonNode refused = channel.first("refused");
        assertThat(refused.path("edit").asString()).isEqualTo(edit.toString());
        assertThat(refused.path("refusal").path("reason").asString()).isEqualTo("invalid");
    }

    @Test
    void tooManyStepsAndTooDeepNestingAreRefused() throws Exception {
        Channel channel = connect(browser).hello(plan.head());
        String step = "{\"op\":\"remove\",\"type\":\"item\",\"id\":\"" + item + "\"}";
        channel.say("{\"t\":\"edit\",\"edit\":{\"id\":\"" + UUID.randomUUID() + "\",\"base\":1,\"ops\":["
                + (step + ",").repeat(5_000) + step + "]}}");
        assertThat(channel.first("refused").path("refusal").path("message").asString())
                .contains("5,000 steps");

        channel.say("[".repeat(100_000));
        channel.first("error");
        channel.say("{\"t\":\"ping\",\"x\":" + "{\"x\":".repeat(1_000) + "1" + "}".repeat(1_001));
        await().until(() -> channel.heard("error").size() == 2);
        channel.socket().sendBinary(ByteBuffer.allocate(100), true).join();
        await().until(() -> channel.heard("error").size() == 3);
        channel.hello(plan.head());
    }

    @Test
    void aMessageOfThreeMillionCharactersClosesTheChannel() throws Exception {
        Channel channel = connect(browser).hello(plan.head());
        var unused = channel.socket().sendText("x".repeat(3_000_000), true); // may fail half way

        assertThat(channel.awaitClosed()).isIn(1009, 1006);
        await().until(() -> handler.size() == 0);
    }

    @Test
    void aMessageInPiecesIsOneMessage() throws Exception {
        Channel channel = connect(browser);
        String message = "{\"t\":\"ping\",\"x\":\"" + "ä".repeat(300_000) + "\"}";
        for (int from = 0; from < message.length(); from += 10_001) {
            int to = Math.min(message.length(), from + 10_001);
            channel.socket()
                    .sendText(message.substring(from, to), to == message.length())
                    .join();
        }
        channel.first("pong");
    }

    private void assertHandshakeFails(Browser with, String path, @Nullable String origin, int status) {
        assertThatThrownBy(() -> with.handshake(path, origin).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    @Test
    void strangersAreNotLetIn() throws Exception {
        String socket = live(plan.id()) + "/socket";
        assertHandshakeFails(new Browser(port, null), socket, null, 401);
        browser.snapshot(plan.id());
        assertHandshakeFails(browser, socket, "https://evil.example", 403);
        assertHandshakeFails(browser, socket, "null", 403);

        Browser nora = new Browser(port, plans.marketer("Nora"));
        nora.get(live(plan.id()) + "/people");
        assertHandshakeFails(nora, socket, null, 404);
        assertHandshakeFails(nora, live(RoadmapId.random()) + "/socket", null, 404);
        assertHandshakeFails(nora, "/live/roadmaps/nonsense/socket", null, 404);
        assertThat(handler.size()).isZero();
    }

    @Test
    void whoLosesAccessIsToldAndCutOff() throws Exception {
        Channel theirs = connect(ivan).hello(plan.head());
        plan.done(maya, Op.set("access", ivan, Map.of("level", "edit"), Map.of("level", "view")));
        theirs.awaitHeard(message -> message.path("access").asString().equals("view"));
        theirs.say(rename(UUID.randomUUID(), "Loyalty pilot", "Forbidden"));
        assertThat(theirs.first("refused").path("refusal").path("reason").asString())
                .isEqualTo("forbidden");

        plan.done(maya, Op.remove("access", ivan, Map.of()));

        theirs.first("gone");
        assertThat(theirs.awaitClosed()).isEqualTo(1008);
        assertHandshakeFails(new Browser(port, ivan), live(plan.id()) + "/socket", null, 404);
    }

    @Test
    void theAccessThatHoldsIsToldWithEachHello() throws Exception {
        Channel theirs = connect(ivan);
        long before = plan.head();
        plan.done(maya, Op.set("access", ivan, Map.of("level", "edit"), Map.of("level", "view")));

        theirs.hello(before);

        theirs.awaitHeard(message -> message.path("access").asString().equals("view"));
        plans.changeRole(ivan, Role.MEMBER);
        plans.closeAccount(ivan);
        theirs.say("{\"t\":\"ping\"}");
        theirs.first("gone");
        theirs.awaitClosed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/end", "/test/renew"})
    void theChannelEndsWithTheSession(String what) throws Exception {
        Channel channel = connect(browser).hello(plan.head());
        Channel second = connect(browser).hello(plan.head());
        Channel theirs = connect(ivan).hello(plan.head());

        assertThat(browser.get(what).statusCode()).isEqualTo(200);

        assertThat(channel.awaitClosed()).isIn(1008, 1006);
        assertThat(second.awaitClosed()).isIn(1008, 1006);
        await().until(() -> handler.size() == 1);
        long told = plan.done(maya, plan.set(item, "title", "Still live"));
        theirs.awaitRevision(told);
    }

    @Test
    void aSlowReaderIsCutOffAndHoldsUpNobody() throws Exception {
        Channel slow = connect(browser).hello(plan.head()).deaf();
        Channel quick = connect(ivan).hello(plan.head());
        String text = "x".repeat(99_000);
        long last = 0;
        for (int i = 0; i < 110; i++) {
            last = plan.done(maya, plan.set(item, "specification", i + text));
            // On a busy machine this reader would lag behind the writer, too, and be cut off as well.
            if (i % 5 == 4) {
                quick.awaitRevision(last);
            }
        }
        quick.awaitRevision(last);
        await().atMost(Duration.ofSeconds(40)).until(() -> handler.size() == 1);
        slow.socket().abort();
    }

    @Test
    void brokenConnectionsLeaveNothingBehind() throws Exception {
        for (int i = 0; i < 10; i++) {
            Channel channel = connect(browser).hello(plan.head());
            if (i % 2 == 0) {
                channel.socket().abort();
            } else {
                channel.close();
            }
        }
        await().until(() -> handler.size() == 0);
    }
}
