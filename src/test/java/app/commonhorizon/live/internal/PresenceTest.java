package app.commonhorizon.live.internal;

import static app.commonhorizon.testing.Browser.json;
import static app.commonhorizon.testing.Browser.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.Browser.Channel;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who is here, as browsers tell and hear it. */
@PlanTest
class PresenceTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Presence presence;

    @LocalServerPort
    private int port;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;
    private final List<Channel> open = new ArrayList<>();

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.VIEWER);
        plan = plans.plan(maya, Access.NONE);
        plan.done(maya, Op.add("access", ivan, Map.of("level", "view")));
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void nobodyIsLeft() {
        open.forEach(Channel::close);
        await().until(() -> presence.openRoadmaps() == 0);
    }

    private Channel connect(PersonId person) throws Exception {
        Channel channel = new Browser(port, person).connect(plan.id()).hello(plan.head());
        open.add(channel);
        return channel;
    }

    private static void tell(Channel from, String here) {
        from.say("{\"t\":\"here\",\"here\":{" + here + "}}");
    }

    /** The latest that this channel has heard of the person; a missing node if nothing. */
    private static JsonNode known(Channel channel, PersonId person) {
        JsonNode known = json("{}").path("nobody");
        for (JsonNode message : channel.heard("who")) {
            if (message.path("all").asBoolean()) {
                known = json("{}").path("nobody");
            }
            for (JsonNode one : message.path("who")) {
                if (one.path("person").path("id").asString().equals(person.toString())) {
                    known = one;
                }
            }
        }
        return known;
    }

    private static void awaitGone(Channel channel, PersonId person) {
        await().until(() -> known(channel, person).path("gone").asBoolean());
    }

    @Test
    void othersHearWhoIsHereAndWhatTheyDoAndWhoComesLaterHearsItAtOnce() throws Exception {
        Channel mayas = connect(maya);
        Channel ivans = connect(ivan);

        tell(mayas, """
                "person":{"name":"Somebody else"},"selected":["%s"],"typing":{"item":"%s","field":"summary"},
                "moving":[{"item":"%s","start":"2027-06-10","end":"2027-07","stage":"%s","team":"marketing"}]""".formatted(item, item, item, plan.discover()));
        tell(ivans, "\"idle\":true,\"typing\":{\"item\":\"" + item + "\",\"field\":\"title\"}");

        await().until(() -> known(ivans, maya).has("moving"));
        JsonNode told = known(ivans, maya);
        assertThat(told.path("person").path("name").asString()).isEqualTo("Maya Brandt");
        assertThat(told.path("person").path("side").asString()).isEqualTo("marketing");
        assertThat(told.path("person").has("email")).isFalse();
        assertThat(told.path("selected").path(0).asString()).isEqualTo(item.toString());
        assertThat(told.path("typing").path("field").asString()).isEqualTo("summary");
        assertThat(told.path("moving").path(0).path("end").asString()).isEqualTo("2027-07");
        await().until(() -> known(mayas, ivan).path("idle").asBoolean());
        assertThat(known(mayas, ivan).has("typing"))
                .as("who is idle claims nothing")
                .isFalse();
        assertThat(known(mayas, maya).isMissingNode())
                .as("nobody is told of themselves")
                .isTrue();

        PersonId lena = plans.marketer("Lena Okafor");
        plan.done(maya, Op.add("access", lena, Map.of("level", "view")));
        Channel lenas = connect(lena);
        JsonNode all = lenas.first("who");
        assertThat(all.path("all").asBoolean()).isTrue();
        assertThat(all.path("who")
                        .valueStream()
                        .map(one -> one.path("person").path("name").asString()))
                .containsExactlyInAnyOrder("Maya Brandt", "Ivan Petrov");
        assertThat(known(mayas, lena).isMissingNode())
                .as("who has told nothing is not shown")
                .isTrue();
    }

    @Test
    void aPersonIsOneFaceHoweverManyScreensAndGoesWithTheLast() throws Exception {
        Channel ivans = connect(ivan);
        Channel first = connect(maya);
        Channel second = connect(maya);
        tell(first, "");
        tell(second, "\"idle\":true");
        await().until(() -> !known(ivans, maya).isMissingNode());
        await().untilAsserted(() -> assertThat(known(ivans, maya).has("idle")).isFalse());

        first.close();
        await().until(() -> known(ivans, maya).path("idle").asBoolean());
        second.close();
        awaitGone(ivans, maya);
    }

    @Test
    void whatADeadBrowserHasToldIsForgotten() throws Exception {
        Channel ivans = connect(ivan);
        Channel mayas = connect(maya);
        tell(mayas, "");
        tell(ivans, "\"idle\":true");
        await().until(() ->
                !known(ivans, maya).isMissingNode() && !known(mayas, ivan).isMissingNode());

        presence.expire(System.nanoTime() + TimeUnit.SECONDS.toNanos(9));
        presence.expire(System.nanoTime() + TimeUnit.SECONDS.toNanos(11));
        awaitGone(ivans, maya);
        assertThat(known(mayas, ivan).has("gone"))
                .as("a hidden page is let sleep longer")
                .isFalse();
        presence.expire(System.nanoTime() + TimeUnit.SECONDS.toNanos(151));
        awaitGone(mayas, ivan);

        tell(mayas, "");
        await().until(() -> !known(ivans, maya).has("gone"));
    }

    @Test
    void othersHearOfOnePersonAtMostTenTimesASecondAndInTheEndTheLatest() throws Exception {
        Channel ivans = connect(ivan);
        Channel mayas = connect(maya);
        long start = System.nanoTime();
        for (int day = 10; day < 30; day++) {
            for (int again = 0; again < 10; again++) {
                tell(mayas, """
                        "moving":[{"item":"%s","start":"2027-06-%d","stage":"%s","team":"it"}]""".formatted(item, day, again % 2 == 0 ? plan.discover() : plan.buy()));
            }
        }
        await().until(() -> known(ivans, maya)
                .path("moving")
                .path(0)
                .path("start")
                .asString("")
                .equals("2027-06-29"));
        long tenths = (System.nanoTime() - start) / Presence.PAUSE.toNanos();
        assertThat(ivans.heard("who").size()).isLessThanOrEqualTo((int) tenths + 3);
    }

    @Test
    void itIsToldOnlyToThoseWhoMaySeeThePlanAndEndsWithTheirRight() throws Exception {
        Channel mayas = connect(maya);
        Channel ivans = connect(ivan);
        tell(mayas, "");
        tell(ivans, "");
        await().until(() -> !known(mayas, ivan).isMissingNode());

        plan.done(maya, Op.remove("access", ivan, Map.of()));

        ivans.awaitClosed();
        awaitGone(mayas, ivan);
        assertThat(plan.head()).as("nothing of it is in the log").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"selected\":\"all\"",
                "\"selected\":[\"1\"]",
                "\"typing\":{\"item\":\"00000000-0000-0000-0000-000000000000\",\"field\":\"<b>\"}",
                "\"moving\":[{\"item\":\"00000000-0000-0000-0000-000000000000\",\"start\":\"soon\"}]",
                "\"view\":{\"query\":\"a\\u0000b\"}",
                "\"view\":{\"query\":\"\",\"share\":7}"
            })
    void whatMakesNoSenseIsToldToNobody(String here) throws Exception {
        Channel mayas = connect(maya);
        Channel ivans = connect(ivan);
        tell(mayas, here);
        mayas.first("error");
        tell(mayas, "\"view\":{\"query\":\"" + "x".repeat(2_001) + "\"}");
        tell(mayas, "\"selected\":[" + "\"%s\",".formatted(item).repeat(20) + "\"" + item + "\"]");
        tell(mayas, " ".repeat(Here.LONGEST_MESSAGE));
        await().until(() -> mayas.heard("error").size() == 4);
        assertThat(known(ivans, maya).isMissingNode()).isTrue();
    }

    private HttpResponse<String> post(Browser browser, UUID screen, String here) throws Exception {
        JsonNode csrf = browser.snapshot(plan.id()).path("csrf");
        HttpRequest.Builder request = browser.request(live(plan.id()) + "/here?screen=" + screen)
                .header("Content-Type", "application/json")
                .header(csrf.path("header").asString(), csrf.path("token").asString())
                .POST(HttpRequest.BodyPublishers.ofString(here));
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoPollsIsSeenAndSees() throws Exception {
        Channel ivans = connect(ivan);
        tell(ivans, "");
        Browser browser = new Browser(port, maya);
        UUID screen = UUID.randomUUID();

        await().untilAsserted(() -> {
            JsonNode heard = json(
                    post(browser, screen, "{\"selected\":[\"" + item + "\"]}").body());
            assertThat(heard.path("all").asBoolean()).isTrue();
            assertThat(heard.path("who").size()).isEqualTo(1);
        });
        await().until(() -> known(ivans, maya).path("selected").size() == 1);
        assertThat(post(browser, screen, "{\"selected\":1}").statusCode()).isEqualTo(400);
        Browser stranger = new Browser(port, plans.marketer("Nobody here"));
        assertThat(stranger.get(live(plan.id()) + "/snapshot").statusCode()).isEqualTo(404);

        for (int more = 0; more < 12; more++) {
            post(browser, UUID.randomUUID(), "{}");
        }
        presence.expire(System.nanoTime() + TimeUnit.SECONDS.toNanos(11));
        awaitGone(ivans, maya);
    }
}
