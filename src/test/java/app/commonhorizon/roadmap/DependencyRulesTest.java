package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may depend on what. */
@PlanTest
class DependencyRulesTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Roadmaps roadmaps;

    private PersonId maya;
    private TestPlan plan;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.EDIT);
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private static Op needs(ItemId earlier, ItemId later) {
        return Op.add(
                "link",
                LinkId.random(),
                PlanFields.of("kind", "needs", "from", earlier, "to", later, "policy", "push", "lead", 7));
    }

    @Test
    void anyTwoItemsCanDependOnEachOtherWithAPolicy() {
        for (String earlier : List.of("pilot", "scaling-task", "milestone")) {
            for (String later : List.of("pilot", "scaling-task", "milestone")) {
                plan.done(maya, needs(plan.item(earlier, "Earlier"), plan.item(later, "Later")));
            }
        }
        assertThat(plan.now().links())
                .hasSize(9)
                .allMatch(link -> link.kind() == Link.Kind.NEEDS
                        && link.policy() == Link.Policy.PUSH
                        && Integer.valueOf(7).equals(link.leadDays()));
    }

    @Test
    void withoutAPolicyALinkOnlyWarns() {
        LinkId link = plan.handover(plan.pilot("Pilot"), plan.item("scaling-task", "Scale"));
        assertThat(plan.now().links()).singleElement().extracting(Link::policy).isEqualTo(Link.Policy.WARN);

        plan.done(maya, Op.set("link", link, PlanFields.of("policy", "warn"), PlanFields.of("policy", "keep-gap")));
        assertThat(plan.now().links()).singleElement().extracting(Link::policy).isEqualTo(Link.Policy.KEEP_GAP);
        assertThat(refused(plan.edit(
                                maya,
                                Op.set(
                                        "link",
                                        link,
                                        PlanFields.of("policy", "keep-gap"),
                                        PlanFields.of("policy", "x"))))
                        .message())
                .contains("warn, push, keep-gap");
    }

    @Test
    void whatDependsOnOthersMayChangeItsKind() {
        ItemId earlier = plan.pilot("Earlier");
        plan.done(maya, needs(earlier, plan.pilot("Later")));
        plan.done(maya, plan.set(earlier, "kind", "scaling-task"));
    }

    @Test
    void aLoopIsRefusedWithTheWayThatIsThere() {
        ItemId ads = plan.pilot("Ads");
        ItemId shop = plan.item("scaling-task", "Shop");
        ItemId launch = plan.item("milestone", "Launch");
        plan.handover(ads, shop);
        plan.done(maya, needs(shop, launch));

        EditAnswer.Refused answer = refused(plan.edit(maya, needs(launch, ads)));
        assertThat(answer.reason()).isEqualTo(Reason.INVALID);
        assertThat(answer.message()).contains("circle", "“Ads” → “Shop” → “Launch”");
        assertThat(refused(plan.edit(maya, needs(ads, ads))).message()).contains("depend on itself");
        plan.done(maya, needs(ads, launch));
    }

    @Test
    void aLoopWithinOneEditIsRefusedAsAWhole() {
        ItemId one = plan.pilot("One");
        ItemId two = plan.pilot("Two");
        assertThat(refused(plan.edit(maya, needs(one, two), needs(two, one))).message())
                .contains("circle");
        assertThat(plan.now().links()).isEmpty();
    }

    @Test
    void takingARemovalBackDoesNotCloseALoop() {
        ItemId one = plan.pilot("One");
        ItemId two = plan.pilot("Two");
        Op link = needs(one, two);
        plan.done(maya, link);
        long removal = plan.done(maya, Op.remove("link", LinkId.of(link.id()), PlanFields.of()));
        plan.done(maya, needs(two, one));

        plan.undo(maya, removal);
        assertThat(plan.now().links()).singleElement().extracting(Link::from).isEqualTo(two);
    }

    @Test
    void ofTwoWhoDrawTheHalvesOfALoopAtOnceOneIsRefused() throws Exception {
        PersonId ivan = plans.marketer("Ivan Petrov");
        for (int round = 0; round < 10; round++) {
            ItemId one = plan.pilot("One");
            ItemId two = plan.pilot("Two");
            long seen = plan.head();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var halves = Stream.of(
                                Edit.of(plan.id(), maya, seen, List.of(needs(one, two))),
                                Edit.of(plan.id(), ivan, seen, List.of(needs(two, one))))
                        .map(edit -> threads.submit(() -> {
                            barrier.await();
                            return roadmaps.apply(edit);
                        }))
                        .toList();
                List<EditAnswer> answers =
                        List.of(halves.get(0).get(), halves.get(1).get());
                assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
                assertThat(answers)
                        .filteredOn(EditAnswer.Refused.class::isInstance)
                        .singleElement()
                        .satisfies(
                                answer -> assertThat(refused(answer).message()).contains("circle"));
            }
        }
    }
}
