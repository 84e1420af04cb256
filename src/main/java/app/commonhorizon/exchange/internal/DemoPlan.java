package app.commonhorizon.exchange.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.exchange.internal.SamplePlan.SampleEdit;
import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the demo's roadmap into a workspace that has none, before the server says that it is ready. It goes in as people
 * would have made it: through the one door for edits, several people one after the other, so that there is a history.
 *
 * <p>The plan is moved in time so that today stands where it stood when the plan was written. If the server was killed
 * while it made the roadmap, the next start goes on where it stopped.
 */
@Component
@Order(0)
@ConditionalOnBooleanProperty("common-horizon.demo")
class DemoPlan implements ApplicationRunner {

    static final String RESOURCE = "demo/customer-journey-2027.json";

    private final Roadmaps roadmaps;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    /** @param demoPeople not used: once it is there, so are the people whom the plan names */
    DemoPlan(Roadmaps roadmaps, People people, DemoPeople demoPeople, JsonMapper json, Clock clock) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        seed();
    }

    /** Makes the demo's roadmap if this workspace has no roadmap, or completes it; without effect if it is complete. */
    void seed() {
        List<Person> everybody = people.all();
        SamplePlan plan = SamplePlan.read(json, RESOURCE);
        PlanShift shift = PlanShift.between(plan.today(), LocalDate.now(clock));
        SampleEdits edits = new SampleEdits(plan, shift, name -> named(everybody, name));
        List<RoadmapSummary> known = known(everybody);
        if (known.isEmpty()) {
            Roadmap roadmap = edits.roadmap();
            expectAccepted(roadmaps.create(roadmap, edits.content()));
            complete(plan, edits, roadmap.owner());
        } else {
            known.stream()
                    .filter(roadmap -> roadmap.id().equals(edits.roadmapId()))
                    .findFirst()
                    .ifPresent(roadmap -> complete(plan, edits, roadmap.owner()));
        }
    }

    /** All roadmaps: each is seen at least by its owner. */
    private List<RoadmapSummary> known(List<Person> everybody) {
        return everybody.stream()
                .flatMap(person -> roadmaps.visibleTo(person.id()).stream())
                .toList();
    }

    /** Makes those of the plan's edits that are not in the log yet. */
    private void complete(SamplePlan plan, SampleEdits edits, PersonId owner) {
        RoadmapId roadmap = edits.roadmapId();
        // Making the roadmap was revision 1, and each edit adds one. Later revisions are the work of those who try it.
        long made = roadmaps.snapshot(roadmap, owner).revision() - 1;
        plan.edits().stream().skip(made).forEach(edit -> make(edit, edits, roadmap));
    }

    private void make(SampleEdit edit, SampleEdits edits, RoadmapId roadmap) {
        PersonId by = edits.by(edit);
        RoadmapSnapshot before = roadmaps.snapshot(roadmap, by);
        expectAccepted(roadmaps.apply(Edit.of(roadmap, by, before.revision(), edits.steps(edit, before))));
    }

    private static PersonId named(List<Person> everybody, String name) {
        return everybody.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .map(Person::id)
                .orElseThrow(() -> new IllegalStateException("The demo's plan needs " + name + ", who has no account"));
    }

    private static void expectAccepted(EditAnswer answer) {
        if (answer instanceof EditAnswer.Refused refused) {
            throw new IllegalStateException("The demo's plan was refused: " + refused.message());
        }
    }
}
