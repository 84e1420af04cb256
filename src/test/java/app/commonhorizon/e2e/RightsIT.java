package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.RoadmapId;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Viewers change nothing, by any path; what is not shared looks like what does not exist. */
class RightsIT extends BrowserTest {

    private static final String POST_EDIT = """
            async ({src, edit}) => {
              const {csrf} = await (await fetch(src + '/snapshot')).json();
              const headers = {'Content-Type': 'application/json', [csrf.header]: csrf.token};
              const answer = await fetch(src + '/edits', {method: 'POST', headers, body: edit});
              return (await answer.json()).refusal?.reason ?? 'taken';
            }
            """;

    private static final String SOCKET_EDIT = """
            ({src, edit}) => new Promise((resolve, reject) => {
              const socket = new WebSocket(new URL(src + '/socket', location.href.replace(/^http/, 'ws')));
              socket.onopen = () => socket.send(JSON.stringify({t: 'hello', revision: 0}));
              socket.onclose = (event) => resolve('closed ' + event.code);
              socket.onmessage = (event) => {
                const message = JSON.parse(event.data);
                if (message.t === 'ready') socket.send(JSON.stringify({t: 'edit', edit: JSON.parse(edit)}));
                if (message.t === 'accepted') resolve('taken');
                if (message.t === 'refused') resolve(message.refusal.reason);
              };
            })
            """;

    private static final String EDIT = """
            {"id": "%s", "base": 1, "ops": [{"op": "set", "type": "item", "id": "%s", "to": {"title": "Mine"}}]}
            """;

    private static String tryToEdit(String by, Screen screen, TestPlan plan) {
        String edit = EDIT.formatted(RoadmapId.random(), plan.item(LOYALTY));
        return (String) screen.page().evaluate(by, Map.of("src", "/live/roadmaps/" + plan.id(), "edit", edit));
    }

    @Test
    void aViewerLooksAndChangesNothing() {
        TestPlan plan = newPlan();
        Screen vera = open("Vera", plan);

        assertThat(vera.inTimeline("+ Add")).hasCount(0);
        assertThat(vera.button("Share")).hasCount(0);
        vera.bar(LOYALTY).hover();
        assertThat(vera.page().locator("roadmap-timeline [data-grip]")).hasCount(0);
        Point bar = vera.middleOf(vera.bar(LOYALTY));
        vera.drag(bar, bar.plus(5 * vera.dayWidth(LOYALTY), 0));
        vera.expect(LOYALTY, plan.day(3), plan.day(16), plan.lane("Discover", Team.MARKETING));
        vera.bar(LOYALTY).press("Delete");
        assertThat(vera.spoken()).hasText("You may look at this plan but not change it.");

        vera.open(LOYALTY);
        assertThat(vera.field("Title")).not().isEditable();
        assertThat(vera.field("Start")).not().isEditable();
        assertThat(vera.field("Detailed specification")).not().isEditable();
        assertThat(vera.panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")))
                .hasCount(0);
        assertEquals("forbidden", tryToEdit(POST_EDIT, vera, plan));
        assertEquals("forbidden", tryToEdit(SOCKET_EDIT, vera, plan));
        assertEquals(1, stored(plan).revision());
    }

    @Test
    void aRoadmapThatIsNotSharedLooksLikeNone() {
        TestPlan hidden = newPlan(Access.NONE);
        Screen ivan = signIn("Ivan");
        ivan.expectTrouble();

        assertEquals(
                pageOf(ivan, RoadmapId.random()).replaceAll(ID, ""),
                pageOf(ivan, hidden.id()).replaceAll(ID, ""));
        assertThat(ivan.page().locator("main")).containsText("There is nothing here");
        assertEquals(answerFor(ivan, RoadmapId.random()), answerFor(ivan, hidden.id()));
        assertEquals("closed 1006", tryToEdit(SOCKET_EDIT, ivan, hidden));
        assertEquals("404 404", socketStatus(ivan, hidden.id()) + " " + socketStatus(ivan, RoadmapId.random()));
    }

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static String pageOf(Screen screen, RoadmapId roadmap) {
        screen.page().navigate("/roadmap/" + roadmap);
        screen.page().locator("main h2").waitFor();
        return screen.page().title() + "\n" + screen.page().locator("main").innerText();
    }

    private static String answerFor(Screen screen, RoadmapId roadmap) {
        APIResponse answer = screen.page().request().get("/live/roadmaps/" + roadmap + "/snapshot");
        String body = answer.text().replaceAll(ID, "").replaceAll("\"timestamp\":\"[^\"]*\"", "");
        return answer.status() + " " + body;
    }

    /** How the server answers the handshake, as the browser's console tells it. */
    private static String socketStatus(Screen screen, RoadmapId roadmap) {
        int before = screen.console().size();
        screen.page().evaluate("""
                        src => new Promise(resolve => {
                          new WebSocket(new URL(src, location.href.replace(/^http/, 'ws'))).onclose = resolve;
                        })
                        """, "/live/roadmaps/" + roadmap + "/socket");
        screen.waitUntil(() -> screen.console().size() > before, () -> {});
        return screen.console().getLast().replaceAll("(?s).*response code: (\\d+).*", "$1");
    }

    @Test
    void theOwnerSharesAndWithdrawsWhileTheOtherLooksOn() {
        TestPlan plan = newPlan(Access.NONE);
        Screen maya = open("Maya", plan);
        Screen ivan = signIn("Ivan");
        ivan.expectTrouble();
        pageOf(ivan, plan.id());

        share(maya, "Can edit it");
        ivan.page().navigate("/roadmaps");
        Locator card = ivan.page().locator("a[href='roadmap/" + plan.id() + "']");
        card.click();
        ivan.expectToShow(stored(plan));
        assertThat(ivan.inTimeline("+ Add")).isVisible();

        share(maya, "Can see it");
        assertThat(ivan.inTimeline("+ Add")).hasCount(0);
        ivan.open(LOYALTY);
        assertThat(ivan.field("Title")).not().isEditable();

        share(maya, "Cannot see it");
        assertThat(ivan.timeline()).hasCount(0);
        assertThat(ivan.page().locator("body")).containsText("is not shared with you any more");
        pageOf(ivan, plan.id());
        assertThat(ivan.page().locator("main")).containsText("There is nothing here");
    }

    private static void share(Screen owner, String everyone) {
        owner.button("Share").click();
        owner.choose(owner.dialog(), "Everyone in this workspace", everyone);
        owner.button("Save").click();
        assertThat(owner.dialog()).hasCount(0);
    }
}
