package app.commonhorizon.exchange.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.exchange.internal.SamplePlan.SampleEdit;
import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSnapshot;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the demo's roadmap into a workspace that has none, before the server says that it is ready. It goes in as people
 * would have made it: through the one door for edits, several people one after the other, so that there is a history.
 *
 * <p>The plan is moved in time so that today stands where it stood when the plan was written. It goes in as a whole or not at
 * all: if the server is killed while it makes the roadmap, the next start makes it, and a roadmap that an older version has
 * made stays as it is.
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
    private final TransactionTemplate transaction;

    /** @param demoPeople not used: once it is there, so are the people whom the plan names */
    DemoPlan(
            Roadmaps roadmaps,
            People people,
            DemoPeople demoPeople,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        seed();
    }

    /** Makes the demo's roadmap if this workspace has no roadmap; without effect if it has one. */
    void seed() {
        seed(SamplePlan.read(json, RESOURCE));
    }

    /** Makes the roadmap of this plan if this workspace has no roadmap. */
    void seed(SamplePlan plan) {
        List<Person> everybody = people.all();
        if (!hasRoadmap(everybody)) {
            make(plan, everybody);
        }
    }

    /**
     * Makes the roadmap of this plan, in one transaction.
     *
     * @throws IllegalStateException if one of its edits is refused; then there is no roadmap afterwards either
     */
    void make(SamplePlan plan, List<Person> everybody) {
        PlanShift shift = PlanShift.between(plan.today(), LocalDate.now(clock));
        SampleEdits edits = new SampleEdits(plan, shift, name -> named(everybody, name));
        transaction.executeWithoutResult(status -> {
            expectAccepted(roadmaps.create(edits.roadmap(), edits.content()));
            plan.edits().forEach(edit -> make(edit, edits, edits.roadmapId()));
        });
    }

    /** Each roadmap is seen at least by its owner. */
    private boolean hasRoadmap(List<Person> everybody) {
        return everybody.stream()
                .anyMatch(person -> !roadmaps.visibleTo(person.id()).isEmpty());
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
