package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.Browser.json;
import static app.commonhorizon.testing.Browser.live;
import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ViewId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Views that are shared are parts of the plan; private ones are nobody else's business. */
@PlanTest
class SavedViewsTest {

    @Autowired
    private TestPlans plans;

    @LocalServerPort
    private int port;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ViewId view;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.NONE);
        view = ViewId.random();
    }

    private Op saved(String name, @Nullable String query) {
        return Op.add(
                "view",
                view,
                query == null
                        ? Map.of("name", name, "owner", maya.toString())
                        : Map.of("name", name, "query", query, "owner", maya.toString()));
    }

    private void grant(PersonId person, String level) {
        plan.done(maya, Op.add("access", person, Map.of("level", level)));
    }

    /* ---- shared ---- */

    @Test
    void aSharedViewIsPartOfThePlanForAllWhoSeeIt() throws Exception {
        grant(ivan, "view");
        plan.done(maya, saved("Q1, marketing", "team=marketing&from=2027-01-01&to=2027-03-31"));

        JsonNode views = new Browser(port, ivan).snapshot(plan.id()).path("views");

        assertThat(views.size()).isEqualTo(1);
        assertThat(views.path(0).path("id").asString()).isEqualTo(view.toString());
        assertThat(views.path(0).path("name").asString()).isEqualTo("Q1, marketing");
        assertThat(views.path(0).path("query").asString()).isEqualTo("team=marketing&from=2027-01-01&to=2027-03-31");
        assertThat(views.path(0).path("owner").asString()).isEqualTo(maya.toString());
        plan.assertConsistent();
    }

    @Test
    void aSharedViewIsRenamedRemovedAndBroughtBack() {
        plan.done(maya, saved("All", null));
        plan.done(maya, Op.set("view", view, Map.of("name", "All"), Map.of("name", "Everything")));
        assertThat(plan.now().views()).extracting(SavedView::name).containsExactly("Everything");

        long removal = plan.done(maya, Op.remove("view", view, Map.of()));
        assertThat(plan.now().views()).isEmpty();

        accepted(plan.undo(maya, removal));
        assertThat(plan.now().views())
                .extracting(SavedView::name, SavedView::query)
                .containsExactly(tuple("Everything", ""));
        plan.assertConsistent();
    }

    @Test
    void onlyWhoMayEditThePlanSharesViews() {
        grant(ivan, "view");
        assertThat(refused(plan.edit(ivan, saved("Mine", "q=x"))).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(plan.now().views()).isEmpty();
    }

    @Test
    void aViewNeedsANameAndHasALimit() {
        assertThat(refused(plan.edit(maya, saved(" ", null))).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, saved("x".repeat(101), null))).reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, saved("x", "q".repeat(4_001)))).reason())
                .isEqualTo(Reason.INVALID);
    }

    /* ---- private ---- */

    private String path(String end) {
        return live(plan.id()) + "/views" + end;
    }

    private HttpResponse<String> write(Browser browser, String method, ViewId id, String body, boolean withToken)
            throws Exception {
        JsonNode csrf = browser.snapshot(plan.id()).path("csrf");
        HttpRequest.Builder request = browser.request(path("/" + id))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (withToken) {
            request.header(csrf.path("header").asString(), csrf.path("token").asString());
        }
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<String> names(Browser browser) throws Exception {
        HttpResponse<String> response = browser.get(path(""));
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response.body())
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static String body(String name) {
        return "{\"name\":\"" + name + "\",\"query\":\"status=agreed\"}";
    }

    @Test
    void aPrivateViewIsKeptReplacedAndRemoved() throws Exception {
        grant(ivan, "view");
        Browser browser = new Browser(port, ivan);
        long head = plan.head();

        assertThat(write(browser, "PUT", view, body("Mine"), true).statusCode()).isEqualTo(200);
        assertThat(json(browser.get(path("")).body()).path(0).path("query").asString())
                .isEqualTo("status=agreed");
        assertThat(write(browser, "PUT", view, body("Mine too"), true).statusCode())
                .isEqualTo(200);
        assertThat(names(browser)).containsExactly("Mine too");
        assertThat(write(browser, "DELETE", view, "", true).statusCode()).isEqualTo(204);
        assertThat(names(browser)).isEmpty();
        assertThat(plan.head()).as("what is private stands in no log").isEqualTo(head);
    }

    @Test
    void nobodyElseReadsReplacesOrRemovesIt() throws Exception {
        grant(ivan, "edit");
        Browser mayas = new Browser(port, maya);
        Browser ivans = new Browser(port, ivan);
        write(mayas, "PUT", view, body("Secret"), true);

        assertThat(names(ivans)).isEmpty();
        write(ivans, "PUT", view, body("Overwritten"), true);
        write(ivans, "DELETE", view, "", true);

        assertThat(names(mayas)).containsExactly("Secret");
        assertThat(names(ivans)).isEmpty();
        assertThat(ivans.get(live(plan.id()) + "/snapshot").body()).doesNotContain("Secret");
    }

    @Test
    void strangersAndForgeriesGetNothing() throws Exception {
        Browser mayas = new Browser(port, maya);
        assertThat(write(mayas, "PUT", view, body("Forged"), false).statusCode())
                .isEqualTo(403);
        assertThat(names(mayas)).isEmpty();

        assertThat(new Browser(port, null).get(path("")).statusCode()).isEqualTo(401);
        assertThat(new Browser(port, ivan).get(path("")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLosesSightOfTheRoadmapLosesTheViewsOfIt() throws Exception {
        grant(ivan, "view");
        Browser ivans = new Browser(port, ivan);
        write(ivans, "PUT", view, body("Mine"), true);

        plan.done(maya, Op.remove("access", ivan, Map.of()));

        assertThat(ivans.get(path("")).statusCode()).isEqualTo(404);
    }

    @Test
    void nonsenseIsRefusedInWords() throws Exception {
        Browser mayas = new Browser(port, maya);
        HttpResponse<String> nameless = write(mayas, "PUT", view, body("  "), true);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(json(nameless.body()).path("message").asString()).contains("name");
        for (String nonsense : List.of("", "null", "[1]", "{\"name\":")) {
            assertThat(write(mayas, "PUT", view, nonsense, true).statusCode()).isEqualTo(400);
        }
        assertThat(write(mayas, "PUT", view, body("x".repeat(40_000)), true).statusCode())
                .isEqualTo(413);
    }
}
