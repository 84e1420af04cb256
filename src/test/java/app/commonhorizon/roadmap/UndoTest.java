package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.handoverStep;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.StageId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking back what one did, and nothing of what others did since. */
@PlanTest
class UndoTest {

    @Autowired
    private TestPlans plans;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.EDIT);
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private static @Nullable String note(EditAnswer answer) {
        return ((EditAnswer.Accepted) answer).note();
    }

    @Test
    void undoAndRedo() {
        ItemId item = plan.pilot("Before");
        long change = plan.done(maya, plan.set(item, "title", "After"));

        long undo = accepted(plan.undo(maya, change));
        assertThat(plan.get(item).title()).isEqualTo("Before");
        assertThat(plan.changes().getLast().undoes()).isEqualTo(change);

        long redo = accepted(plan.undo(maya, undo));
        assertThat(plan.get(item).title()).isEqualTo("After");
        accepted(plan.undo(maya, redo));
        assertThat(plan.get(item).title()).isEqualTo("Before");
    }

    @Test
    void aResentUndoIsOneUndo() {
        ItemId item = plan.pilot("Before");
        Edit undo = Edit.undoing(plan.id(), maya, plan.done(maya, plan.set(item, "title", "After")));
        EditAnswer first = plan.roadmaps().apply(undo);

        assertThat(plan.roadmaps().apply(undo)).isEqualTo(first);
        assertThat(plan.get(item).title()).isEqualTo("Before");
    }

    @Test
    void fieldsChangedSinceStayAndAreNamed() {
        ItemId item = plan.pilot("Before");
        long change = plan.done(
                maya,
                Op.set(
                        "item",
                        item,
                        Map.of("title", "Before", "end", "2027-06-28"),
                        Map.of("title", "After", "end", "2027-07-31")));
        plan.done(ivan, plan.set(item, "title", "Ivan's"));

        EditAnswer answer = plan.undo(maya, change);

        assertThat(note(answer)).contains("title of “Ivan's”");
        assertThat(plan.get(item).title()).isEqualTo("Ivan's");
        assertThat(plan.get(item).period().end()).hasToString("2027-06-28");
    }

    @Test
    void nothingLeftToUndoIsSaid() {
        ItemId item = plan.pilot("Before");
        long change = plan.done(maya, plan.set(item, "title", "After"));
        plan.done(ivan, plan.set(item, "title", "Ivan's"));

        assertThat(refused(plan.undo(maya, change)).message()).contains("title of “Ivan's”");
        plan.done(ivan, Op.remove("item", item, Map.of()));
        assertThat(refused(plan.undo(maya, change)).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(plan.undo(maya, 999)).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(plan.roadmaps()
                                .apply(new Edit(java.util.UUID.randomUUID(), plan.id(), maya, 1, List.of(), -5L)))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void othersChangesAreTheirs() {
        ItemId item = plan.pilot("Before");
        long change = plan.done(ivan, plan.set(item, "title", "Ivan's"));

        assertThat(refused(plan.undo(maya, change)).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(plan.get(item).title()).isEqualTo("Ivan's");
    }

    @Test
    void aDeletedItemComesBackWithItsHandovers() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Scale");
        LinkId link = plan.handover(pilot, task);
        plan.done(maya, plan.set(pilot, "specification", "All the details"));
        Item before = plan.get(pilot);
        long change = plan.done(maya, Op.remove("item", pilot, Map.of()));

        assertThat(note(plan.undo(maya, change))).isNull();

        assertThat(plan.get(pilot)).isEqualTo(before);
        assertThat(plan.now().links()).extracting(Link::id).containsExactly(link);
    }

    @Test
    void aDeletedItemComesBackEvenIfItsHandoverCannot() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Scale");
        plan.handover(pilot, task);
        long change = plan.done(maya, Op.remove("item", pilot, Map.of()));
        plan.done(ivan, Op.remove("item", task, Map.of()));

        assertThat(note(plan.undo(maya, change))).contains("a handover");

        assertThat(plan.get(pilot).title()).isEqualTo("Pilot");
    }

    @Test
    void aDeletedItemWhoseStageIsGoneCannotComeBack() {
        ItemId item = plan.pilot("Pilot");
        long change = plan.done(maya, Op.remove("item", item, Map.of()));
        plan.done(ivan, Op.remove("stage", plan.discover(), Map.of()));

        assertThat(refused(plan.undo(maya, change)).message()).contains("“Pilot”");
    }

    @Test
    void twoStepsAtOneItemAreBothTakenBack() {
        ItemId item = plan.pilot("One");
        long change =
                plan.done(maya, TestPlan.set(item, "title", "One", "Two"), TestPlan.set(item, "title", "Two", "Three"));

        assertThat(note(plan.undo(maya, change))).isNull();

        assertThat(plan.get(item).title()).isEqualTo("One");
    }

    @Test
    void whatOthersLinkedToSinceStays() {
        ItemId pilot = plan.pilot("Mine");
        long change = plan.head();
        ItemId task = ItemId.random();
        plan.done(
                ivan,
                Op.add("item", task, plan.fields("scaling-task", "Ivan's")),
                handoverStep(LinkId.random(), pilot, task));

        assertThat(refused(plan.undo(maya, change)).message()).contains("“Mine”");
        assertThat(plan.now().links()).hasSize(1);
    }

    @Test
    void anImportIsTakenBackButForWhatSomebodyHasChangedSince() {
        StageId stage = StageId.random();
        List<Op> rows = new ArrayList<>();
        rows.add(Op.add("stage", stage, Map.of("name", "Imported")));
        List<ItemId> items = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ItemId item = ItemId.random();
            items.add(item);
            rows.add(Op.add("item", item, plan.fields("pilot", "Row " + i, "stage", stage.toString())));
        }
        long change = plan.done(maya, rows.toArray(Op[]::new));
        plan.done(ivan, plan.set(items.get(77), "title", "Ivan likes this one"));

        EditAnswer undo = plan.undo(maya, change);

        assertThat(note(undo)).contains("“Ivan likes this one”");
        assertThat(plan.now().items()).extracting(Item::title).containsExactly("Ivan likes this one");
        assertThat(plan.now().stage(stage)).isPresent();

        accepted(plan.undo(maya, accepted(undo)));
        assertThat(plan.now().items()).hasSize(2_000);
    }

    @Test
    void sharingIsTakenBackByTheOwnerOnly() {
        long change = plan.done(maya, Op.add("access", ivan, Map.of("level", "view")));
        PersonId nora = plans.marketer("Nora");
        plan.done(
                maya, Op.set("roadmap", plan.id(), Map.of("owner", maya.toString()), Map.of("owner", nora.toString())));

        assertThat(refused(plan.undo(maya, change)).reason()).isEqualTo(Reason.FORBIDDEN);
    }
}
