package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.testing.PlanTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for all that is said: it is part of the plan, its history and its undo. */
@PlanTest
class TalkTest extends TalkCase {

    @Autowired
    private EntityManagerFactory entityManagers;

    @Autowired
    private PlanDoor door;

    @Test
    void aResendSaysNothingTwice() {
        Edit edit = Edit.of(plan.id(), ivan, plan.head(), List.of(comment(UUID.randomUUID(), "Once")));

        long first = accepted(plan.roadmaps().apply(edit));
        assertThat(accepted(plan.roadmaps().apply(edit))).isEqualTo(first);

        assertThat(said().comments()).hasSize(1);
        assertThat(notifications.unread(maya)).isZero();
    }

    @Test
    void anUndoLeavesWhatWasChangedSince() {
        UUID id = UUID.randomUUID();
        long asked = plan.done(maya, question(id, "Which API?"));
        plan.done(ivan, answer(id, "The new one."));

        EditAnswer.Refused refusal = refused(plan.undo(maya, asked));

        assertThat(refusal.message()).contains("a question");
        assertThat(said().questions().getFirst().answer()).isEqualTo("The new one.");
    }

    @Test
    void talkGoesWithItsItemAndComesBackWithIt() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "Mine"), question(UUID.randomUUID(), "Why?"));
        ItemTalk before = said();
        long removed = plan.done(maya, Op.remove("item", item, Map.of()));

        assertThat(said().comments()).isEmpty();
        assertThat(talk.inbox(ivan).forMe()).noneMatch(entry -> entry.roadmap().equals(plan.id()));
        assertThat(refused(plan.edit(ivan, set(Comment.TYPE, id, "text", "Mine", "Still mine")))
                        .reason())
                .isEqualTo(Reason.GONE);

        accepted(plan.undo(maya, removed));
        assertThat(said()).isEqualTo(before);
    }

    @Test
    void whatIsKeptIsInTheSnapshotAndTheTextsAreNot() {
        plan.done(maya, question(UUID.randomUUID(), "Is this secret?"), comment(UUID.randomUUID(), "Long talk"));

        String json = door.plan(plan.id()).jsonMembers();

        assertThat(json).contains("\"question\":[{", "\"kept\":{").doesNotContain("secret", "Long talk");
    }

    @Test
    void aQuestionCostsTheSameHoweverMuchWasSaid() {
        for (int i = 0; i < 20; i++) {
            plan.done(maya, comment(UUID.randomUUID(), "Comment " + i));
        }
        Edit edit = Edit.of(plan.id(), maya, plan.head(), List.of(comment(UUID.randomUUID(), "One more")));
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        accepted(plan.roadmaps().apply(edit));

        // head, person, known edit?, the comment's id; who else talks there; then the comment, the change, the head
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(10);
    }
}
