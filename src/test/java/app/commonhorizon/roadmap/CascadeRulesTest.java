package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.accepted;
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
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What moves along with an edit that does not say so itself, and how that is stored, undone and disputed. */
@PlanTest
class CascadeRulesTest {

    @Autowired
    private TestPlans plans;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId first;
    private ItemId second;
    private ItemId third;

    /** Three items in a row: June to 28, July, August. */
    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.EDIT);
        first = plan.pilot("First");
        second = added("Second", "2027-06-29", "2027-07-31");
        third = added("Third", "2027-08-01", "2027-08-31");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private ItemId added(String title, String start, String end) {
        ItemId item = ItemId.random();
        plan.done(maya, Op.add("item", item, plan.fields("pilot", title, "start", start, "end", end)));
        return item;
    }

    private LinkId link(ItemId from, ItemId to, String policy) {
        LinkId link = LinkId.random();
        plan.done(maya, Op.add("link", link, PlanFields.of("kind", "needs", "from", from, "to", to, "policy", policy)));
        return link;
    }

    private String dates(ItemId item) {
        return plan.get(item).period().start() + "/" + plan.get(item).period().end();
    }

    @Test
    void whatFollowsMovesAlongInTheSameChangeAndTheSenderIsTold() {
        link(first, second, "push");
        link(second, third, "keep-gap");

        EditAnswer answer = plan.edit(maya, plan.set(first, "end", "2027-07-02"));

        assertThat(dates(second)).isEqualTo("2027-07-03/2027-08-04");
        assertThat(dates(third)).isEqualTo("2027-08-05/2027-09-04");
        assertThat(((EditAnswer.Accepted) answer).note()).isEqualTo("2 items moved along: “Second”, “Third”");
        assertThat(plan.changes().getLast().ops())
                .extracting(Op::id)
                .containsExactly(first.toString(), second.toString(), third.toString());
    }

    @Test
    void undoTakesTheCascadeBackAsOneStepAndMovesNothingElse() {
        link(first, second, "push");
        link(second, third, "keep-gap");
        long move = plan.done(maya, plan.set(first, "end", "2027-07-02"));

        long undo = accepted(plan.undo(maya, move));
        assertThat(dates(first)).isEqualTo("2027-06-03/2027-06-28");
        assertThat(dates(second)).isEqualTo("2027-06-29/2027-07-31");
        assertThat(dates(third)).isEqualTo("2027-08-01/2027-08-31");

        accepted(plan.undo(maya, undo));
        assertThat(dates(third)).isEqualTo("2027-08-05/2027-09-04");
        assertThat(plan.head()).isEqualTo(undo + 1);
    }

    @Test
    void undoLeavesWhatOthersHaveMovedSince() {
        link(first, second, "push");
        long move = plan.done(maya, plan.set(first, "end", "2027-07-02"));
        plan.done(ivan, plan.set(second, "start", "2027-07-10"));

        accepted(plan.undo(maya, move));
        assertThat(dates(first)).isEqualTo("2027-06-03/2027-06-28");
        assertThat(dates(second)).startsWith("2027-07-10/");
    }

    @Test
    void anEditThatContainsItsCascadeGetsNothingAdded() {
        link(first, second, "push");
        link(second, third, "keep-gap");

        EditAnswer answer = plan.edit(
                maya,
                plan.set(first, "end", "2027-07-02"),
                plan.set(second, "end", "2027-08-04"),
                plan.set(second, "start", "2027-07-03"),
                plan.set(third, "end", "2027-09-04"),
                plan.set(third, "start", "2027-08-05"));

        assertThat(((EditAnswer.Accepted) answer).note()).isNull();
        assertThat(dates(second)).isEqualTo("2027-07-03/2027-08-04");
        assertThat(dates(third)).isEqualTo("2027-08-05/2027-09-04");
    }

    @Test
    void whoeverNamesADateKeepsItEvenWhenItStands() {
        link(first, second, "push");
        plan.done(maya, plan.set(first, "end", "2027-07-02"), plan.set(second, "start", "2027-06-29"));
        assertThat(dates(second)).isEqualTo("2027-06-29/2027-07-31");
    }

    @Test
    void aCascadeThatMeetsAnotherPersonsMoveIsAConflict() {
        link(first, second, "push");
        long seen = plan.head();
        plan.done(ivan, plan.set(second, "start", "2027-07-05"));

        EditAnswer.Refused answer = refused(plan.roadmaps()
                .apply(Edit.of(
                        plan.id(),
                        maya,
                        seen,
                        List.of(
                                plan.set(first, "end", "2027-07-02"),
                                TestPlan.set(second, "start", "2027-06-29", "2027-07-03")))));

        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(answer.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo(second.toString());
            assertThat(conflict.by()).isEqualTo(ivan);
        });
        assertThat(dates(first)).isEqualTo("2027-06-03/2027-06-28");
    }

    @Test
    void aNewLinkOrPolicyMovesNothingUntilTheNextMove() {
        LinkId link = link(third, first, "warn");
        plan.done(maya, Op.set("link", link, PlanFields.of("policy", "warn"), PlanFields.of("policy", "push")));
        assertThat(dates(first)).isEqualTo("2027-06-03/2027-06-28");

        plan.done(maya, plan.set(third, "title", "Third, renamed"));
        assertThat(dates(first)).isEqualTo("2027-06-03/2027-06-28");

        plan.done(maya, plan.set(third, "end", "2027-09-01"));
        assertThat(dates(first)).isEqualTo("2027-09-02/2027-09-27");
    }

    @Test
    void whatIsDoneStays() {
        ItemId done = ItemId.random();
        plan.done(
                maya,
                Op.add(
                        "item",
                        done,
                        plan.fields("pilot", "Done", "status", "done", "start", "2027-06-29", "end", "2027-07-31")));
        link(first, done, "push");
        plan.done(maya, plan.set(first, "end", "2027-07-02"));
        assertThat(dates(done)).isEqualTo("2027-06-29/2027-07-31");
    }
}
