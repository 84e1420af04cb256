package app.commonhorizon.agreement;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.agreement.Agreement.State;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two keys at an item: signing, drifting and signing again, and the status that follows. */
@PlanTest
class TwoKeysTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Keys keys;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private Agreement agreement() {
        return Agreements.of(plan.now()).of(item);
    }

    private State state() {
        return agreement().state();
    }

    private Status status() {
        return plan.get(item).status();
    }

    private long sign(PersonId by, Team team) {
        return plan.done(by, Signing.turn(plan.now(), item, team).orElseThrow());
    }

    private long agree() {
        sign(maya, Team.MARKETING);
        return sign(ivan, Team.IT);
    }

    @Test
    void theSecondKeyMakesAProposedItemAgreedInTheSameEdit() {
        assertThat(state()).isEqualTo(State.NONE);

        sign(maya, Team.MARKETING);
        assertThat(state()).isEqualTo(State.MARKETING);
        assertThat(agreement().waitsFor(Team.IT)).isTrue();
        assertThat(status()).isEqualTo(Status.PROPOSED);

        long revision = sign(ivan, Team.IT);
        assertThat(state()).isEqualTo(State.AGREED);
        assertThat(status()).isEqualTo(Status.AGREED);
        assertThat(plan.head()).isEqualTo(revision);
        assertThat(plan.changes().getLast().ops()).extracting(Op::type).containsExactly("signature", "item");
        Agreement.Key its = agreement().key(Team.IT).orElseThrow();
        assertThat(its.by()).isEqualTo(ivan);
        assertThat(its.at()).isEqualTo(plan.changes().getLast().at());
    }

    @Test
    void whoSignsHasToHaveSeenWhatStands() {
        RoadmapSnapshot seen = plan.now();
        plan.done(ivan, plan.set(item, "end", "2027-07-31"));

        var refusal =
                refused(plan.edit(maya, Signing.turn(seen, item, Team.MARKETING).orElseThrow()));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(refusal.message())
                .contains("Loyalty pilot")
                .contains("the end moved from")
                .contains("31");
        assertThat(state()).isEqualTo(State.NONE);
        sign(maya, Team.MARKETING);
    }

    @Test
    void aRewrittenTextIsSeenToo() {
        plan.done(maya, plan.set(item, "summary", "Points for each visit."));
        RoadmapSnapshot seen = plan.now();
        plan.done(ivan, plan.set(item, "summary", "Points for each purchase."));

        assertThat(refused(plan.edit(
                                maya, Signing.turn(seen, item, Team.MARKETING).orElseThrow()))
                        .message())
                .contains("the short description was rewritten");
    }

    @Test
    void aHandoverIsATerm() {
        ItemId task = plan.item("scaling-task", "Loyalty platform");
        agree();

        plan.handover(item, task);

        assertThat(state()).isEqualTo(State.DRIFTED);
        assertThat(agreement().drift()).singleElement().satisfies(drift -> {
            assertThat(drift.term()).isEqualTo(Term.HANDOVER);
            assertThat(drift.from()).isNull();
            assertThat(drift.to()).isEqualTo(task.toString());
        });
    }

    @Test
    void anEditVoidsASingleKeyUntilItIsTakenBack() {
        sign(maya, Team.MARKETING);

        long moved = plan.done(ivan, plan.set(item, "end", "2027-07-31"));

        assertThat(state()).isEqualTo(State.NONE);
        assertThat(agreement().key(Team.MARKETING).orElseThrow().drift())
                .containsExactly(new Terms.Drift(Term.END, "2027-06-28", "2027-07-31"));
        assertThat(agreement().drift()).isEmpty();
        sign(ivan, Team.IT);
        assertThat(state()).isEqualTo(State.IT);
        assertThat(status()).isEqualTo(Status.PROPOSED);

        accepted(plan.undo(ivan, moved));
        assertThat(state()).isEqualTo(State.MARKETING);
    }

    @Test
    void whatBothHaveSignedDriftsAndIsSignedAgain() {
        agree();

        plan.done(maya, plan.set(item, "end", "2027-07-31"), plan.set(item, "owner", maya.toString()));

        assertThat(state()).isEqualTo(State.DRIFTED);
        assertThat(status()).isEqualTo(Status.AGREED);
        assertThat(agreement().drift())
                .containsExactly(
                        new Terms.Drift(Term.END, "2027-06-28", "2027-07-31"),
                        new Terms.Drift(Term.OWNER, null, maya.toString()));

        sign(maya, Team.MARKETING);
        assertThat(state()).isEqualTo(State.DRIFTED);
        assertThat(agreement().waitsFor(Team.IT)).isTrue();
        assertThat(agreement().leftBehind().orElseThrow().team()).isEqualTo(Team.IT);

        sign(ivan, Team.IT);
        assertThat(state()).isEqualTo(State.AGREED);
    }

    @Test
    void anAgreementIsNotForgottenWhenOneSideSignsAndThePlanMovesOn() {
        agree();
        plan.done(maya, plan.set(item, "end", "2027-07-31"));
        sign(maya, Team.MARKETING);
        plan.done(maya, plan.set(item, "end", "2027-08-31"));
        assertThat(state()).isEqualTo(State.DRIFTED);
        assertThat(agreement().drift()).containsExactly(new Terms.Drift(Term.END, "2027-06-28", "2027-08-31"));

        sign(ivan, Team.IT);
        assertThat(state()).isEqualTo(State.DRIFTED);
        assertThat(agreement().drift()).containsExactly(new Terms.Drift(Term.END, "2027-07-31", "2027-08-31"));
    }

    @Test
    void twoKeysThatNeverMetAreNoAgreement() {
        sign(maya, Team.MARKETING);
        plan.done(maya, plan.set(item, "end", "2027-07-31"));
        sign(ivan, Team.IT);
        plan.done(maya, plan.set(item, "end", "2027-08-31"));

        assertThat(state()).isEqualTo(State.NONE);
    }

    @Test
    void longTextsDriftAndTheSignedOnesCanStillBeRead() {
        plan.done(maya, plan.set(item, "summary", "Points for each visit."));
        agree();
        plan.done(ivan, plan.set(item, "summary", "Points for each purchase."));

        assertThat(agreement().drift()).extracting(Terms.Drift::term).containsExactly(Term.SUMMARY);
        String signed = agreement().key(Team.IT).orElseThrow().terms().get(Term.SUMMARY);
        assertThat(signed).hasSize(Fingerprint.LENGTH);
        assertThat(keys.signedTexts(plan.id(), List.of(String.valueOf(signed)), maya))
                .containsEntry(signed, "Points for each visit.");
        assertThat(plan.now().marks().of(Signature.TYPE).values())
                .allSatisfy(mark -> assertThat(mark.values()).noneMatch(value -> value.contains("Points")));

        plan.done(maya, plan.set(item, "summary", "Points for each visit."));
        assertThat(state()).isEqualTo(State.AGREED);
    }

    @Test
    void undoOfARewriteAndItsRedoKeepTheKeysInStep() {
        agree();
        long rewritten = plan.done(ivan, plan.set(item, "specification", "All of it."));
        assertThat(state()).isEqualTo(State.DRIFTED);

        long undone = plan.head() + 1;
        assertThat(plan.undo(ivan, rewritten)).isEqualTo(new EditAnswer.Accepted(undone));
        assertThat(state()).isEqualTo(State.AGREED);

        accepted(plan.undo(ivan, undone));
        assertThat(state()).isEqualTo(State.DRIFTED);
    }

    @Test
    void takingAKeyBackTakesTheAgreementBack() {
        agree();

        long withdrawn =
                plan.done(ivan, Signing.takeBack(plan.now(), item, Team.IT).orElseThrow());

        assertThat(state()).isEqualTo(State.MARKETING);
        assertThat(status()).isEqualTo(Status.PROPOSED);
        accepted(plan.undo(ivan, withdrawn));
        assertThat(state()).isEqualTo(State.AGREED);
        assertThat(status()).isEqualTo(Status.AGREED);
    }

    @Test
    void undoOfASignatureIsItsWithdrawal() {
        long revision = agree();

        accepted(plan.undo(ivan, revision));

        assertThat(state()).isEqualTo(State.MARKETING);
        assertThat(status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void whatIsUnderWayStaysSoWhenAKeyIsTakenBack() {
        agree();
        plan.done(ivan, plan.set(item, "status", "in-progress"));

        plan.done(ivan, Signing.takeBack(plan.now(), item, Team.IT).orElseThrow());

        assertThat(status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(refused(plan.edit(ivan, plan.set(item, "status", "agreed"))).reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void nobodyAgreesWithoutBothKeys() {
        ItemId other = plan.pilot("Other");
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "agreed"))).message())
                .contains("Loyalty pilot")
                .contains("both keys");
        sign(maya, Team.MARKETING);
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "agreed"))).reason())
                .isEqualTo(Reason.INVALID);
        sign(ivan, Team.IT);
        plan.done(maya, plan.set(item, "status", "proposed"));

        // One of two is refused, and so are both.
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "agreed"), plan.set(other, "status", "agreed")))
                        .message())
                .contains("Other");
        plan.done(maya, plan.set(item, "status", "agreed"));

        // An item that has drifted is not agreed anew by its status.
        plan.done(maya, plan.set(item, "status", "proposed"), plan.set(item, "title", "Loyalty"));
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "agreed"))).reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void undoDoesNotAgreeWhatHasNoKeysAnyMore() {
        agree();
        long begun = plan.done(maya, plan.set(item, "status", "in-progress"));
        plan.done(ivan, Signing.takeBack(plan.now(), item, Team.IT).orElseThrow());

        assertThat(refused(plan.undo(maya, begun)).message()).contains("both keys");

        assertThat(status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void whatWasNeverAgreedDoesNotBeginButMayStop() {
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "in-progress")))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, plan.set(item, "status", "done"))).reason())
                .isEqualTo(Reason.INVALID);
        long stopped = plan.done(maya, plan.set(item, "status", "stopped"));
        accepted(plan.undo(maya, stopped));
        agree();
        plan.done(maya, plan.set(item, "end", "2027-07-31"));
        plan.done(maya, plan.set(item, "status", "in-progress"));
        plan.done(maya, plan.set(item, "status", "done"));
    }

    @Test
    void anItemThatIsAddedAsAgreedIsAProposal() {
        ItemId added = ItemId.random();

        plan.done(maya, Op.add("item", added, plan.fields("pilot", "New", "status", "agreed")));

        assertThat(plan.get(added).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aRemovedItemComesBackWithItsKeys() {
        agree();
        long removed = plan.done(maya, Op.remove("item", item, Map.of()));

        accepted(plan.undo(maya, removed));

        assertThat(state()).isEqualTo(State.AGREED);
        assertThat(status()).isEqualTo(Status.AGREED);
    }

    @Test
    void aKeyIsTurnedOnce() {
        PersonId anna = plans.marketer("Anna");
        RoadmapSnapshot seen = plan.now();
        sign(maya, Team.MARKETING);

        assertThat(refused(plan.edit(
                                anna, Signing.turn(seen, item, Team.MARKETING).orElseThrow()))
                        .message())
                .contains("Maya Brandt");
        assertThat(refused(plan.edit(
                                ivan,
                                Signing.turn(plan.now(), item, Team.IT).orElseThrow(),
                                Signing.turn(plan.now(), item, Team.IT).orElseThrow()))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void manyItemsAreSignedAtOnceOrNone() {
        ItemId other = plan.pilot("Other");
        RoadmapSnapshot seen = plan.now();
        plan.done(ivan, plan.set(other, "end", "2027-07-31"));
        Op[] old = {
            Signing.turn(seen, item, Team.MARKETING).orElseThrow(),
            Signing.turn(seen, other, Team.MARKETING).orElseThrow()
        };
        assertThat(refused(plan.edit(maya, old)).message()).contains("Other");
        assertThat(state()).isEqualTo(State.NONE);

        plan.done(
                maya,
                Signing.turn(plan.now(), item, Team.MARKETING).orElseThrow(),
                Signing.turn(plan.now(), other, Team.MARKETING).orElseThrow());

        assertThat(Agreements.of(plan.now()).signedItems()).containsExactlyInAnyOrder(item, other);
    }

    @Test
    void whoAndWhenAreTheServers() {
        Op honest = Signing.turn(plan.now(), item, Team.MARKETING).orElseThrow();
        Map<String, String> fields = new java.util.HashMap<>(honest.to());
        fields.put("by", ivan.toString());
        fields.put("at", "2020-01-01T00:00:00Z");
        fields.put("with", honest.id());
        fields.put("rewritten", "summary");
        fields.put("ownerName", "Somebody else");

        plan.done(maya, Op.add(Signature.TYPE, honest.id(), Map.copyOf(fields)));

        Signature stored = keys.signedAt(plan.id(), Set.of(item), maya).getFirst();
        assertThat(stored.by()).isEqualTo(maya);
        assertThat(stored.at()).isEqualTo(plan.changes().getLast().at());
        assertThat(stored.with()).isNull();
        assertThat(stored.rewritten()).isEmpty();
        assertThat(stored.names().stage()).isEqualTo("Discover");
        assertThat(stored.names().owner()).isNull();
    }

    @Test
    void theSignedTermsCanBeBroughtBack() {
        ItemId task = plan.item("scaling-task", "Loyalty platform");
        LinkId handover = plan.handover(item, task);
        plan.done(maya, plan.set(item, "summary", "Points for each visit."));
        agree();
        plan.done(
                ivan,
                plan.set(item, "summary", null),
                plan.set(item, "end", "2027-07-31"),
                Op.remove("link", handover, Map.of()));
        assertThat(agreement().drift()).hasSize(3);

        Agreement.Key key = agreement().leftBehind().orElseThrow();
        Map<String, String> texts =
                keys.signedTexts(plan.id(), List.of(String.valueOf(key.terms().get(Term.SUMMARY))), maya);
        plan.done(
                maya, Signing.bringBack(plan.now(), plan.get(item), key, texts).toArray(Op[]::new));

        assertThat(state()).isEqualTo(State.AGREED);
        assertThat(plan.get(item).summary()).isEqualTo("Points for each visit.");
    }

    @Test
    void aResendSignsOnce() {
        Edit edit = Edit.of(
                plan.id(),
                maya,
                plan.head(),
                List.of(Signing.turn(plan.now(), item, Team.MARKETING).orElseThrow()));

        long revision = accepted(plan.roadmaps().apply(edit));

        assertThat(accepted(plan.roadmaps().apply(edit))).isEqualTo(revision);
        assertThat(keys.signedAt(plan.id(), Set.of(item), maya)).hasSize(1);
    }

    @Test
    void whatWasSignedIsReadByWhoSeesTheRoadmap() {
        PersonId stranger = plans.marketer("Stranger");
        TestPlan secret = plans.plan(maya, Access.NONE);

        assertThatThrownBy(() -> keys.signedAt(secret.id(), Set.of(item), stranger))
                .isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> keys.signedTexts(secret.id(), List.of("x"), stranger))
                .isInstanceOf(NoSuchRoadmapException.class);
        sign(maya, Team.MARKETING);
        assertThat(keys.signedAt(secret.id(), Set.of(item), maya)).isEmpty();
    }
}
