package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Comments on items, through the one door for edits. */
@PlanTest
class CommentsTest extends TalkCase {

    @Test
    void whoSeesTheRoadmapMayComment() {
        UUID first = UUID.randomUUID();
        plan.done(vera, comment(first, "  When does it start?\u0007 <b>soon</b> "));
        plan.done(ivan, comment(UUID.randomUUID(), "In June.", "reply", first.toString()));

        assertThat(said().comments())
                .extracting(Comment::text, comment -> comment.written().by(), Comment::reply)
                .containsExactly(tuple("When does it start? <b>soon</b>", vera, null), tuple("In June.", ivan, first));
        assertThat(refused(plan.edit(vera, plan.set(item, "title", "Mine"))).reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void authorAndTimeAreTheServers() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "Not me", "by", maya.toString(), "at", "2020-01-01T00:00:00Z"));

        Comment stored = said().comments().getFirst();
        assertThat(stored.written().by()).isEqualTo(ivan);
        assertThat(stored.written().at()).isEqualTo(plan.changes().getLast().at());

        plan.done(
                ivan,
                Op.set(
                        Comment.TYPE,
                        id,
                        Map.of("text", "Not me", "by", ivan.toString()),
                        Map.of("text", "Still not", "by", maya.toString())));
        Comment edited = said().comments().getFirst();
        assertThat(edited.written()).isEqualTo(stored.written());
        assertThat(edited.edited()).isNotNull();
    }

    @Test
    void onlyItsAuthorChangesAComment() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "Mine"));

        assertThat(refused(plan.edit(maya, set(Comment.TYPE, id, "text", "Mine", "Hers")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(plan.edit(vera, Op.remove(Comment.TYPE, id, Map.of())))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        plan.done(maya, Op.remove(Comment.TYPE, id, Map.of()));
        assertThat(said().comments()).isEmpty();
    }

    @Test
    void aFieldThatSomebodyHasChangedSinceIsAConflict() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "One"));
        plan.done(ivan, set(Comment.TYPE, id, "text", "One", "Two"));

        EditAnswer.Refused refusal = refused(plan.edit(ivan, set(Comment.TYPE, id, "text", "One", "Three")));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.now()).isEqualTo("Two");
            assertThat(conflict.by()).isEqualTo(ivan);
        });
    }

    @Test
    void anUndoBringsACommentBackAsItWas() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "Mine"));
        Comment before = said().comments().getFirst();
        long removed = plan.done(ivan, Op.remove(Comment.TYPE, id, Map.of()));

        long undo = accepted(plan.undo(ivan, removed));
        assertThat(said().comments()).containsExactly(before);

        accepted(plan.undo(ivan, undo));
        assertThat(said().comments()).isEmpty();
    }

    @Test
    void anIdOfAnotherRoadmapLeadsNowhere() {
        UUID id = UUID.randomUUID();
        plan.done(ivan, comment(id, "Here"));
        TestPlan other = plans.plan(maya, Access.EDIT);
        ItemId there = other.pilot("Elsewhere");

        EditAnswer answer =
                other.edit(maya, Op.add(Comment.TYPE, id, Map.of("item", there.toString(), "text", "Overwritten")));

        assertThat(refused(answer).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(other.edit(maya, Op.remove(Comment.TYPE, id, Map.of("text", "Here")), comment(id, "x")))
                        .reason())
                .isNotNull();
        assertThat(said().comments()).extracting(Comment::text).containsExactly("Here");
    }
}
