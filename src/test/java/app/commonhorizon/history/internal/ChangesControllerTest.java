package app.commonhorizon.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlanTest
class ChangesControllerTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Test
    void tellsThePastLatestFirstWithoutAGapToThoseWhoSeeTheRoadmap() throws Exception {
        PersonId maya = plans.marketer("Maya");
        TestPlan plan = plans.plan(maya, Access.NONE);
        ItemId item = plan.pilot("Chat");
        for (int i = 0; i < 8; i++) {
            plan.done(maya, plan.set(item, "title", "Chat " + i));
        }
        String path = "/live/roadmaps/" + plan.id() + "/history?limit=4&before=";

        JsonNode page = json.readTree(new Browser(port, maya).get(path + 11).body());
        assertThat(page.valueStream().map(change -> change.path("revision").asLong()))
                .containsExactly(10L, 9L, 8L, 7L);
        assertThat(page.path(0).path("ops").path(0).path("from").path("title").asString())
                .isEqualTo("Chat 6");
        JsonNode first = json.readTree(new Browser(port, maya).get(path + 3).body());
        assertThat(first.valueStream().map(change -> change.path("revision").asLong()))
                .containsExactly(2L, 1L);
        assertThat(new Browser(port, maya).get(path + 1).body()).isEqualTo("[]");
        assertThat(new Browser(port, maya).get(path + -5).body()).isEqualTo("[]");

        HttpResponse<String> stranger = new Browser(port, plans.marketer("Eve")).get(path + 11);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).doesNotContain("Chat");
    }
}
