package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said about items, through the one door for edits. */
@PlanTest
class TalkTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Talk talk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private PlanDoor door;

    @Autowired
    private EntityManagerFactory entityManagers;

    private PersonId maya;
    private PersonId ivan;
    private PersonId vera;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        vera = plans.person("Vera Lind", Role.VIEWER);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private ItemTalk said() {
        return talk.about(plan.id(), item, maya);
    }

    private Op comment(UUID id, String text, @Nullable String... more) {
        return Op.add(Comment.TYPE, id, with(Map.of("item", item.toString(), "text", text), more));
    }

    private Op question(UUID id, String text, @Nullable String... more) {
        Map<String, @Nullable String> fields = with(Map.of("item", item.toString(), "text", text), more);
        if (!fields.containsKey("person")) {
            fields.putIfAbsent("team", "it");
        }
        return Op.add(Question.TYPE, id, fields);
    }

    private static Op answer(UUID question, String text) {
        return set(Question.TYPE, question, "answer", null, text);
    }

    private Op health(String state, String note) {
        return Op.add(Health.TYPE, item, Map.of("item", item.toString(), "state", state, "note", note));
    }

    private static Op set(String type, Object id, String field, @Nullable String from, @Nullable String to) {
        return Op.set(type, id, with(Map.of(), field, from), with(Map.of(), field, to));
    }

    private static Map<String, @Nullable String> with(Map<String, String> fields, @Nullable String... more) {
        Map<String, @Nullable String> all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }

    /* ---- comments ---- */

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
    void aResendSaysNothingTwice() {
        Edit edit = Edit.of(plan.id(), ivan, plan.head(), List.of(comment(UUID.randomUUID(), "Once")));

        long first = accepted(plan.roadmaps().apply(edit));
        assertThat(accepted(plan.roadmaps().apply(edit))).isEqualTo(first);

        assertThat(said().comments()).hasSize(1);
        assertThat(notifications.unread(maya)).isZero();
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

    /* ---- questions and decisions ---- */

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

    /* ---- health ---- */

    @Test
    void theOwnerSaysHowItIsGoingAndAnUndoSaysWhatWasSaidBefore() {
        plan.done(maya, plan.set(item, "owner", ivan.toString()));
        PersonId jonas = plans.marketer("Jonas Silva");
        assertThat(refused(plan.edit(jonas, health("on-track", "All well."))).reason())
                .isEqualTo(Reason.FORBIDDEN);

        plan.done(ivan, health("on-track", "All well."));
        long worse = plan.done(
                ivan,
                Op.set(
                        Health.TYPE,
                        item,
                        Map.of("state", "on-track", "note", "All well."),
                        Map.of("state", "at-risk", "note", "The supplier is late.")));

        assertThat(said().health())
                .extracting(Health::state)
                .containsExactly(Health.State.AT_RISK, Health.State.ON_TRACK);
        assertThat(plan.now().marks().of(Health.TYPE).get(item.toString())).containsEntry("state", "at-risk");

        accepted(plan.undo(ivan, worse));
        assertThat(said().health()).extracting(Health::note).containsExactly("All well.");
        assertThat(plan.now().marks().of(Health.TYPE).get(item.toString())).containsEntry("state", "on-track");
    }

    @Test
    void anItemWithoutOwnerIsSpokenForByWhoMayEditIt() {
        plan.done(ivan, health("off-track", "Nobody works on it."));

        assertThat(refused(plan.edit(vera, set(Health.TYPE, item, "state", "off-track", "on-track")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whatWasSaidLongAgoIsOldOnlyForWhatIsInProgress() {
        Health health = new Health(item, Health.State.ON_TRACK, "Well.", new Written(ivan, Instant.EPOCH));
        Instant later = Instant.EPOCH.plus(Health.FRESH).plus(Duration.ofHours(1));

        assertThat(health.stale(Status.IN_PROGRESS, later)).isTrue();
        assertThat(health.stale(Status.IN_PROGRESS, Instant.EPOCH.plus(Health.FRESH)))
                .isFalse();
        assertThat(health.stale(Status.DONE, later)).isFalse();
    }

    /* ---- who is told, and what waits ---- */

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

    @Test
    void whatIsKeptIsInTheSnapshotAndTheTextsAreNot() {
        plan.done(maya, question(UUID.randomUUID(), "Is this secret?"), comment(UUID.randomUUID(), "Long talk"));

        String json = door.plan(plan.id()).jsonMembers();

        assertThat(json).contains("\"question\":[{", "\"kept\":{").doesNotContain("secret", "Long talk");
    }
}
