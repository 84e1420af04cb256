package app.commonhorizon.e2e;

import static app.commonhorizon.e2e.TestPlan.ADVISOR;
import static app.commonhorizon.e2e.TestPlan.LOYALTY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonhorizon.e2e.Screen.Point;
import app.commonhorizon.people.Team;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done while the connection was down arrives when it is back: all of it, and once. */
@SuppressWarnings("NullAway.Init") // set before each test
class ReconnectIT extends BrowserTest {

    private static final Pattern NOT_SAVED = Pattern.compile("not saved yet");

    private CuttableProxy network;

    @BeforeEach
    void lay() throws IOException {
        network = new CuttableProxy(port());
    }

    @AfterEach
    void removeNetwork() throws IOException {
        network.close();
    }

    private Screen openThroughNetwork(TestPlan plan) {
        Screen maya = BROWSERS.signIn(network.address(), "Maya");
        maya.openRoadmap(plan.id());
        maya.expectTrouble();
        return maya;
    }

    private static void dragFiveDays(Screen screen, String title) {
        Point bar = screen.middleOf(screen.bar(title));
        screen.drag(bar, bar.plus(5 * screen.dayWidth(title), 0));
    }

    private static void expectUnsaved(Screen screen, String title) {
        assertThat(screen.bar(title)).hasAttribute("aria-label", NOT_SAVED);
    }

    private static void expectSaved(Screen screen, String title) {
        assertThat(screen.bar(title)).not().hasAttribute("aria-label", NOT_SAVED);
        assertThat(screen.timeline().locator(".live")).hasCount(0);
    }

    @Test
    void whatIsDraggedWhileTheNetworkIsCutArrivesOnce() {
        TestPlan plan = newPlan();
        Screen maya = openThroughNetwork(plan);
        Screen ivan = open("Ivan", plan);

        network.cut();
        dragFiveDays(maya, LOYALTY);
        expectUnsaved(maya, LOYALTY);
        assertThat(maya.timeline().locator(".live")).hasText(Pattern.compile("1 edit not saved yet"));
        // Meanwhile the others go on.
        dragFiveDays(ivan, ADVISOR);
        assertThat(ivan.bar(ADVISOR)).hasAttribute("data-start", plan.day(13).toString());
        network.restore();

        ivan.expect(LOYALTY, plan.day(8), plan.day(21), plan.lane("Discover", Team.MARKETING));
        expectSaved(maya, LOYALTY);
        assertEquals(1, changesOf(plan, plan.item(LOYALTY)).size());
        expectAllToShow(plan, maya, ivan);
        maya.open(LOYALTY);
    }

    @Test
    void anEditWhoseAnswerWasLostIsNotDoneTwice() {
        TestPlan plan = newPlan();
        Screen maya = openThroughNetwork(plan);
        Screen ivan = open("Ivan", plan);

        network.loseAnswers();
        dragFiveDays(maya, LOYALTY);
        ivan.expect(LOYALTY, plan.day(8), plan.day(21), plan.lane("Discover", Team.MARKETING));
        expectUnsaved(maya, LOYALTY);
        network.cut();
        network.restore();

        expectSaved(maya, LOYALTY);
        assertEquals(1, changesOf(plan, plan.item(LOYALTY)).size());
        // And the channel carries on with what comes after.
        dragFiveDays(maya, ADVISOR);
        ivan.expect(ADVISOR, plan.day(13), plan.day(25), plan.lane("Consider", Team.MARKETING));
        assertEquals(3, stored(plan).revision());
        expectAllToShow(plan, maya, ivan);
    }

    @Test
    void anUnansweredEditSurvivesLeavingThePage() {
        TestPlan plan = newPlan();
        Screen maya = openThroughNetwork(plan);

        network.cut();
        dragFiveDays(maya, LOYALTY);
        expectUnsaved(maya, LOYALTY);
        maya.page().navigate("about:blank");
        network.restore();
        assertEquals(1, stored(plan).revision(), "nothing has arrived yet");
        maya.openRoadmap(plan.id());

        maya.expect(LOYALTY, plan.day(8), plan.day(21), plan.lane("Discover", Team.MARKETING));
        expectSaved(maya, LOYALTY);
        maya.waitUntil(
                () -> stored(plan).revision() == 2,
                () -> assertEquals(2, stored(plan).revision()));
        expectAllToShow(plan, maya);
    }
}
