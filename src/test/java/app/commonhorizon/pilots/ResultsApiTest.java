package app.commonhorizon.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** Results that programs send, each with the key of its pilot. */
@PlanTest
class ResultsApiTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Pilots pilots;

    @Autowired
    private ResultKeys keys;

    @Autowired
    private DraftPlans drafts;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private PersonId maya;
    private TestPlan plan;
    private ItemId pilot;
    private String key;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.EDIT);
        pilot = plan.pilot("One-tap checkout");
        key = keys.make(plan.id(), pilot, maya);
    }

    @AfterEach
    void nothingIsOutOfStep() {
        http.close();
        plan.assertConsistent();
    }

    private HttpResponse<String> send(ItemId item, String with, String body) throws Exception {
        return send(item.toString(), with, body);
    }

    private HttpResponse<String> send(String item, String with, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/pilots/" + item + "/results"))
                .header("Authorization", "Bearer " + with)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void resultsAreEnteredInTheNameOfWhoMadeTheKey() throws Exception {
        assertThat(send(pilot, key, "{\"day\": \"2026-11-02\", \"value\": 4.50, \"note\": \"Week 1\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = send(
                pilot, key, "[{\"day\": \"2026-11-02\", \"value\": \"5\"}, {\"day\": \"2026-11-09\", \"value\": 7}]");
        assertThat(answer.body()).contains("\"revision\":" + plan.head());
        assertThat(pilots.of(plan.id(), pilot, maya).results())
                .extracting(
                        Result::day,
                        Result::value,
                        Result::note,
                        result -> result.written().by())
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-02"), new BigDecimal("5"), "Week 1", maya),
                        tuple(LocalDate.parse("2026-11-09"), new BigDecimal("7"), null, maya));
        // One request is one change, as if somebody had entered it by hand.
        assertThat(plan.changes().getLast().ops()).extracting(Op::type).containsExactly("result", "result");
        long head = plan.head();
        send(pilot, key, "{\"day\": \"2026-11-09\", \"value\": 7}");
        assertThat(plan.head()).as("what stands there already is no change").isEqualTo(head);
    }

    @Test
    void onlyTheKeyOfThisPilotOpensIt() throws Exception {
        ItemId other = plan.pilot("Wallet passes");
        String result = "{\"value\": 1}";
        assertThat(send(other, key, result).statusCode()).isEqualTo(401);
        assertThat(send(pilot, "wrong", result).statusCode()).isEqualTo(401);
        assertThat(send(pilot, "", result).body()).contains("key");
        String renewed = keys.make(plan.id(), pilot, maya);
        assertThat(send(pilot, key, result).statusCode()).as("renewed").isEqualTo(401);
        assertThat(send(pilot, renewed, result).statusCode()).isEqualTo(200);
        keys.revoke(plan.id(), pilot, maya);
        assertThat(send(pilot, renewed, result).statusCode()).as("taken back").isEqualTo(401);
    }

    @Test
    void aKeyIsWorthWhatItsMakerMay() throws Exception {
        PersonId jonas = plans.marketer("Jonas Silva");
        String his = keys.make(plan.id(), pilot, jonas);
        plans.changeRole(jonas, Role.VIEWER);
        assertThat(send(pilot, his, "{\"value\": 1}").statusCode()).isEqualTo(403);
        plans.closeAccount(jonas);
        assertThat(send(pilot, his, "{\"value\": 1}").statusCode()).isEqualTo(404);
        assertThat(pilots.of(plan.id(), pilot, maya).results()).isEmpty();
    }

    @Test
    void inADraftNobodyMakesOrRevokesAKeyOfThePlan() {
        PersonId ivan = plans.marketer("Ivan Petrov");
        plan.done(maya, Op.add("access", ivan, Map.of("level", "view")));
        RoadmapId draft = drafts.start(plan.id(), ivan, "What if", Access.NONE);
        assertThatThrownBy(() -> keys.make(draft, pilot, ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> keys.revoke(draft, pilot, ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThat(keys.of(plan.id(), pilot, maya).orElseThrow().by()).isEqualTo(maya);
    }

    @Test
    void aNoughtIsANoughtHoweverItIsWritten() throws Exception {
        assertThat(send(pilot, key, "{\"day\": \"2026-11-02\", \"value\": \"0e-999999999\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pilots.of(plan.id(), pilot, maya).results())
                .extracting(Result::value)
                .containsExactly(BigDecimal.ZERO);
    }

    @Test
    void thePilotsLimitIsThePilotsHoweverItsIdIsSpelt() throws Exception {
        int answer = 200;
        for (int i = 0; i < 61; i++) {
            answer = send(
                            i % 2 == 0 ? pilot.toString() : pilot.toString().toUpperCase(Locale.ROOT),
                            key,
                            "{\"value\": 4}")
                    .statusCode();
        }
        assertThat(answer).isEqualTo(429);
    }

    @Test
    void whoMayOnlyLookMakesAndRevokesNoKeys() {
        PersonId vera = plans.person("Vera Lind", Role.VIEWER);
        assertThatThrownBy(() -> keys.make(plan.id(), pilot, vera)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keys.revoke(plan.id(), pilot, vera)).isInstanceOf(AccessDeniedException.class);
        assertThat(keys.of(plan.id(), pilot, vera).orElseThrow().by()).isEqualTo(maya);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{\"day\": \"2026-11-02\"}",
                "{\"day\": \"2.11.2026\", \"value\": 1}",
                "{\"day\": \"2199-01-01\", \"value\": 1}",
                "{\"day\": \"2026-11-02\", \"value\": 1e99}",
                "{\"day\": \"2026-11-02\", \"value\": 1e999999999}",
                "[{\"day\": \"2026-11-02\", \"value\": 1}, {\"day\": \"2026-11-09\", \"value\": \"many\"}]"
            })
    void whatIsNotUnderstoodIsSaidAndNothingOfItEntered(String body) throws Exception {
        HttpResponse<String> answer = send(pilot, key, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\"");
        assertThat(pilots.of(plan.id(), pilot, maya).results()).isEmpty();
    }

    @Test
    void tooMuchIsTurnedAway() throws Exception {
        assertThat(send(pilot, key, "[" + "{\"value\": 1}, ".repeat(10_000) + "{}]")
                        .statusCode())
                .isEqualTo(413);
        int answer = 200;
        for (int i = 0; i < 100 && answer != 429; i++) {
            answer = send(pilot, key, "{\"day\": \"2026-11-02\", \"value\": 4}").statusCode();
        }
        assertThat(answer).isEqualTo(429);
    }

    /** What is measured is beside the plan, as what is said is: a freeze holds neither back. */
    @Test
    void resultsComeInWhileThePlanIsFrozen() throws Exception {
        PersonId owner = plans.person("Carl Jensen", Role.SPONSOR);
        TestPlan other = plans.plan(owner, Access.EDIT);
        ItemId item = other.pilot("Search intent pages");
        String ours = keys.make(other.id(), item, maya);
        other.done(
                owner,
                Op.set(
                        "roadmap",
                        other.id(),
                        Collections.singletonMap("frozenBy", null),
                        Map.of("frozenBy", owner.toString())));
        assertThat(send(item, ours, "{\"value\": 1}").statusCode()).isEqualTo(200);
    }
}
