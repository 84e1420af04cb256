package app.commonhorizon.e2e;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test with browsers against the whole program, the demo's people in it. All such tests share one server: each makes a
 * roadmap of its own and leaves those of others alone.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "common-horizon.demo=true",
            "spring.datasource.url=jdbc:h2:mem:e2e;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
        })
@SuppressWarnings("NullAway.Init") // Spring fills the fields
abstract class BrowserTest {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @LocalServerPort
    private int port;

    @Autowired
    Roadmaps roadmaps;

    @Autowired
    ChangeLog changes;

    @Autowired
    People people;

    @Autowired
    private Clock clock;

    int port() {
        return port;
    }

    String server() {
        return "http://127.0.0.1:" + port;
    }

    /** A roadmap of Maya's that everybody may edit. */
    TestPlan newPlan() {
        return newPlan(Access.EDIT);
    }

    TestPlan newPlan(Access everyone) {
        return new TestPlan(roadmaps, id("Maya"), everyone, LocalDate.now(clock));
    }

    /** A browser in which this person of the demo has signed in. */
    Screen signIn(String firstName) {
        return BROWSERS.signIn(server(), firstName);
    }

    /** A browser in which this person has the roadmap open. */
    Screen open(String firstName, TestPlan plan) {
        return signIn(firstName).openRoadmap(plan.id());
    }

    PersonId id(String firstName) {
        return people.all().stream()
                .filter(person -> person.name().startsWith(firstName + " "))
                .findFirst()
                .map(Person::id)
                .orElseThrow();
    }

    /** The plan as the server has it. */
    RoadmapSnapshot stored(TestPlan plan) {
        return roadmaps.snapshot(plan.id(), id("Maya"));
    }

    Item stored(TestPlan plan, String title) {
        return stored(plan).item(plan.item(title)).orElseThrow();
    }

    /** All that was done to one item since the plan was made, in order. */
    List<Change> changesOf(TestPlan plan, ItemId item) {
        return changes.since(plan.id(), 1, 1_000).stream()
                .map(RecordedChange::change)
                .filter(change -> change.ops().stream().map(Op::id).anyMatch(item.toString()::equals))
                .toList();
    }

    /** Waits until each screen shows the plan as the server has it. */
    void expectAllToShow(TestPlan plan, Screen... screens) {
        for (Screen screen : screens) {
            screen.expectToShow(stored(plan));
        }
    }
}
