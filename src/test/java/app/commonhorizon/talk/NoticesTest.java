package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told of what was said, and who is not. */
@PlanTest
class NoticesTest extends TalkCase {

    @Test
    void mentionsAnswersQuestionsAndCommentsAreToldOnceToThoseTheyConcern() {
        plan.done(maya, plan.set(item, "owner", maya.toString()));
        UUID question = UUID.randomUUID();
        plan.done(maya, question(question, "Which API?"));
        plan.done(ivan, answer(question, "The new one."));
        plan.done(vera, comment(UUID.randomUUID(), "@[" + ivan + "], is it stable?"));

        assertThat(notifications.latest(ivan))
                .extracting(Notification::kind, Notification::words)
                .containsExactly(
                        tuple(Notification.Kind.MENTION, "@Ivan Petrov, is it stable?"),
                        tuple(Notification.Kind.QUESTION, "The new one."));
        assertThat(notifications.latest(maya))
                .extracting(Notification::kind)
                .containsExactly(Notification.Kind.COMMENT, Notification.Kind.ANSWER);
        assertThat(notifications.latest(vera)).isEmpty();

        notifications.markRead(
                maya, List.of(notifications.latest(maya).getFirst().id()));
        assertThat(notifications.unread(maya)).isEqualTo(1);
        notifications.markRead(
                ivan, notifications.latest(maya).stream().map(Notification::id).toList());
        assertThat(notifications.unread(maya)).as("nobody else can mark them").isEqualTo(1);
        notifications.markRead(maya, item);
        assertThat(notifications.unread(maya)).isZero();
    }

    @Test
    void aRemovedCommentIsToldOfNoMore() {
        UUID id = UUID.randomUUID();
        long change = plan.done(vera, comment(id, "@[" + ivan + "]?"));
        assertThat(notifications.unread(ivan)).isEqualTo(1);

        accepted(plan.undo(vera, change));

        assertThat(notifications.latest(ivan)).isEmpty();
    }

    @Test
    void whoMayNotSeeTheRoadmapSeesNothing() {
        TestPlan hidden = plans.plan(maya, Access.NONE);
        ItemId secret = hidden.pilot("Secret");
        Op step = Op.add(
                Question.TYPE,
                UUID.randomUUID(),
                Map.of("item", secret.toString(), "text", "Psst?", "person", ivan.toString()));

        assertThat(refused(hidden.edit(maya, step)).message()).contains("may not see");
        assertThatThrownBy(() -> talk.about(hidden.id(), secret, ivan)).isInstanceOf(NoSuchRoadmapException.class);
        hidden.done(
                maya,
                Op.add(
                        Comment.TYPE,
                        UUID.randomUUID(),
                        Map.of("item", secret.toString(), "text", "Do not tell @[" + ivan + "]")));
        assertThat(notifications.latest(ivan)).isEmpty();
    }
}
