package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.testing.PlanTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions about items, their answers, and what was decided. */
@PlanTest
class QuestionsTest extends TalkCase {

    @Test
    void anAnswerAndItsDecisionAreOneEdit() {
        UUID id = UUID.randomUUID();
        plan.done(maya, question(id, "Which API?", "due", "2027-05-01", "about", "dates"));
        assertThat(plan.now().marks().of(Question.TYPE))
                .containsOnlyKeys(id.toString())
                .extractingByKey(id.toString())
                .satisfies(mark ->
                        assertThat(mark).containsEntry("due", "2027-05-01").doesNotContainKeys("text", "answeredAt"));

        long change = plan.done(
                ivan,
                answer(id, "The new one."),
                Op.add(
                        Decision.TYPE,
                        UUID.randomUUID(),
                        Map.of("item", item.toString(), "text", "We use the new API.", "question", id.toString())),
                plan.set(item, "status", "stopped"));

        assertThat(said().questions().getFirst().answered()).isNotNull();
        assertThat(said().decisions()).extracting(Decision::question).containsExactly(id);
        assertThat(plan.now().marks().of(Question.TYPE).get(id.toString())).containsKey("answeredAt");

        accepted(plan.undo(ivan, change));
        assertThat(said().questions().getFirst().open()).isTrue();
        assertThat(said().decisions()).isEmpty();
        assertThat(plan.get(item).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aRefusedStepKeepsTheWholeEditOut() {
        UUID id = UUID.randomUUID();

        EditAnswer answer = plan.edit(vera, question(id, "May I?"), plan.set(item, "title", "Mine"));

        assertThat(refused(answer).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(said().questions()).isEmpty();
        assertThat(plan.now().marks().of(Question.TYPE)).isEmpty();
    }

    @Test
    void whoIsAskedAnswersAndAViewerElsewhereDoesNot() {
        UUID toIt = UUID.randomUUID();
        UUID toVera = UUID.randomUUID();
        plan.done(maya, question(toIt, "IT?"), question(toVera, "Vera?", "person", vera.toString()));

        assertThat(refused(plan.edit(vera, answer(toIt, "I think so."))).reason())
                .isEqualTo(Reason.FORBIDDEN);
        plan.done(vera, answer(toVera, "Yes."));
        plan.done(ivan, answer(toIt, "Yes."));
        assertThat(refused(plan.edit(maya, set(Question.TYPE, toIt, "answer", "Yes.", "No.")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        plan.done(ivan, set(Question.TYPE, toIt, "answer", "Yes.", "Yes, in May."));
        plan.done(maya, set(Question.TYPE, toIt, "answer", "Yes, in May.", null));
        assertThat(said().questions())
                .filteredOn(Question::open)
                .extracting(Question::id)
                .as("who asked may ask again")
                .containsExactly(toIt);
    }

    @Test
    void aQuestionIsAboutALinkOfItsItem() {
        ItemId task = plan.item("scaling-task", "Scale");
        LinkId link = plan.handover(item, task);
        plan.done(ivan, question(UUID.randomUUID(), "Why so late?", "about", link.toString()));

        assertThat(refused(plan.edit(
                                ivan,
                                question(
                                        UUID.randomUUID(),
                                        "And this?",
                                        "about",
                                        LinkId.random().toString())))
                        .message())
                .contains("link");
    }

    @Test
    void anAddresseeIsATeamOrAPerson() {
        assertThat(refused(plan.edit(
                                maya, question(UUID.randomUUID(), "Who?", "team", "it", "person", ivan.toString())))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(
                                maya,
                                Op.add(
                                        Question.TYPE,
                                        UUID.randomUUID(),
                                        Map.of("item", item.toString(), "text", "Who?"))))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, question(UUID.randomUUID(), "x".repeat(Question.LONGEST + 1))))
                        .message())
                .contains("1,000");
    }

    @Test
    void viewersDoNotDecide() {
        assertThat(refused(plan.edit(
                                vera,
                                Op.add(
                                        Decision.TYPE,
                                        UUID.randomUUID(),
                                        Map.of("item", item.toString(), "text", "Done."))))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void theInboxHoldsWhatWaitsForMeAndWhatIWaitFor() {
        plan.done(maya, question(UUID.randomUUID(), "Some day?"));
        plan.done(maya, question(UUID.randomUUID(), "First?", "due", "2026-11-01"));
        plan.done(maya, question(UUID.randomUUID(), "Vera?", "person", vera.toString()));

        assertThat(talk.inbox(ivan).forMe())
                .filteredOn(entry -> entry.roadmap().equals(plan.id()))
                .extracting(entry -> entry.question().text())
                .containsExactly("First?", "Some day?");
        assertThat(talk.inbox(vera).forMe()).hasSize(1);
        assertThat(talk.inbox(maya).fromMe()).hasSize(3);
        plan.done(maya, Op.set("roadmap", plan.id(), Map.of("everyone", "edit"), Map.of("everyone", "none")));
        assertThat(talk.inbox(vera).forMe()).isEmpty();
    }
}
