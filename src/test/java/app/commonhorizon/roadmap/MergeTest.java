package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Conflict;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at the same item. */
@PlanTest
class MergeTest {

    @Autowired
    private TestPlans plans;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;
    private long seen;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
        seen = plan.head();
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    @Test
    void differentFieldsBothLand() {
        Op title = plan.set(item, "title", "Loyalty pilot 2");
        Op end = plan.set(item, "end", "2027-07-31");

        accepted(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen, List.of(title))));
        accepted(plan.roadmaps().apply(Edit.of(plan.id(), ivan, seen, List.of(end))));

        assertThat(plan.get(item).title()).isEqualTo("Loyalty pilot 2");
        assertThat(plan.get(item).period().end()).hasToString("2027-07-31");
    }

    @Test
    void anEditThatWasRefusedStaysRefusedWhenACopyOfItArrivesLater() {
        Op mine = Op.set("item", item, Map.of("title", "Loyalty pilot"), Map.of("title", "Mine"));
        Edit edit = Edit.of(plan.id(), maya, seen, List.of(mine));
        plan.done(ivan, plan.set(item, "title", "Ivan's"));
        assertThat(plan.roadmaps().apply(edit)).isInstanceOf(EditAnswer.Refused.class);
        plan.done(ivan, plan.set(item, "title", "Loyalty pilot"));

        assertThat(plan.roadmaps().apply(edit)).isInstanceOf(EditAnswer.Refused.class);

        assertThat(plan.get(item).title()).isEqualTo("Loyalty pilot");
    }

    @Test
    void theSameFieldIsAskedAboutWithNamesAndNothingOfTheEditIsStored() {
        Op both = Op.set(
                "item",
                item,
                Map.of("title", "Loyalty pilot", "end", "2027-06-28"),
                Map.of("title", "Mine", "end", "2027-08-01"));
        plan.done(ivan, plan.set(item, "title", "Ivan's"));

        var refusal = refused(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen, List.of(both))));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal.conflicts())
                .containsExactly(new Conflict("item", item.toString(), "title", "Ivan's", "Mine", ivan));
        assertThat(plan.get(item).period().end()).hasToString("2027-06-28");
    }

    @Test
    void thePersonIsWhoSetItLastHoweverMuchHasHappenedSince() {
        Op mine = plan.set(item, "title", "Mine");
        PersonId nora = plans.marketer("Nora");
        plan.done(nora, plan.set(item, "title", "Nora's"));
        ItemId other = plan.pilot("Other");
        for (int i = 0; i < 210; i++) {
            plan.done(maya, plan.set(other, "title", "Other " + i));
        }
        plan.done(ivan, plan.set(item, "title", "Ivan's"));

        var refusal = refused(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen, List.of(mine))));

        assertThat(refusal.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.now()).isEqualTo("Ivan's");
            assertThat(conflict.by()).isEqualTo(ivan);
        });
    }

    @Test
    void takingAFieldAwayIsAConflictToo() {
        Op mine = plan.set(item, "end", "2027-07-01");
        plan.done(ivan, plan.set(item, "end", null));

        var refusal = refused(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen, List.of(mine))));

        assertThat(refusal.conflicts())
                .containsExactly(new Conflict("item", item.toString(), "end", null, "2027-07-01", ivan));
    }

    @Test
    void wantingTheSameIsNoConflict() {
        Op same = plan.set(item, "title", "Same");
        plan.done(ivan, same);
        long head = plan.head();

        assertThat(accepted(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen, List.of(same)))))
                .isEqualTo(head);
    }

    @Test
    void oneConflictStopsTheWholeGesture() {
        ItemId second = plan.pilot("Second");
        Op move = plan.set(item, "stage", plan.buy().toString());
        Op moveSecond = plan.set(second, "stage", plan.buy().toString());
        plan.done(ivan, Op.add("stage", app.commonhorizon.shared.StageId.random(), Map.of("name", "Use")));
        plan.done(ivan, plan.set(second, "stage", plan.now().stages().getFirst().key()));

        var refusal = refused(plan.roadmaps().apply(Edit.of(plan.id(), maya, seen + 1, List.of(move, moveSecond))));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal.conflicts()).extracting(Conflict::id).containsExactly(second.toString());
        assertThat(plan.get(item).stage()).isEqualTo(plan.discover());
    }
}
