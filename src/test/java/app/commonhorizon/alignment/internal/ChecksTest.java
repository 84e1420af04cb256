package app.commonhorizon.alignment.internal;

import static app.commonhorizon.alignment.internal.CheckedPlan.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each check finds, what it lets pass, and that what it offers helps. Today is 10 March 2027. */
class ChecksTest {

    private final CheckedPlan plan = new CheckedPlan();

    @Test
    void aPilotThatIsToBeScaledNeedsAScalingTask() {
        ItemId pilot = plan.item("pilot", "2027-01-04", "2027-02-26", "status", "done");
        assertThat(plan.says("unscaled")).isEmpty();

        plan.about(pilot, "verdict", "verdict", "scale", "at", "2027-03-01T09:00:00Z");
        assertThat(plan.says("unscaled"))
                .containsExactly(
                        "Marketing decided to scale “Loyalty pilot”, but IT has no scaling task that takes it on.");

        plan.fixed("unscaled");
        assertThat(plan.says("unscaled")).isEmpty();
        assertThat(plan.now().items().filter(item -> item.kind() == Kind.SCALING_TASK))
                .singleElement()
                .satisfies(task -> assertThat(task.period().start()).hasToString("2027-03-27"));
    }

    @Test
    void aPilotThatEndedWithItsTargetReachedNeedsAScalingTask() {
        ItemId pilot = plan.item("pilot", "2027-01-04", "2027-02-26", "status", "in-progress");
        plan.about(pilot, "pilot", "target", "8", "better", "more");
        plan.about(UUID.randomUUID().toString(), pilot, "result", "day", "2027-01-20", "value", "9");
        assertThat(plan.open("unscaled")).hasSize(1);

        plan.about(UUID.randomUUID().toString(), pilot, "result", "day", "2027-02-20", "value", "7.5");
        assertThat(plan.open("unscaled")).isEmpty();
    }

    @Test
    void aStoppedPilotNeedsNone() {
        ItemId pilot = plan.item("pilot", "2027-01-04", "2027-02-26", "status", "done");
        plan.about(pilot, "verdict", "verdict", "stop", "at", "2027-03-01T09:00:00Z");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void scalingStartsAfterThePilotIsDecided() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-04-12", "2027-08-27");
        plan.link("handover", pilot, task);
        assertThat(plan.says("early-scaling")).singleElement().asString().contains("12 Apr 2027", "30 Apr 2027");
        assertThat(plan.open("handover-gap")).isEmpty();

        plan.fixed("early-scaling");
        assertThat(plan.findings().open()).isEmpty();
        assertThat(plan.now().item(task).orElseThrow().fields())
                .containsEntry("start", "2027-05-01")
                .containsEntry("end", "2027-09-15");
    }

    @Test
    void onceItIsDecidedScalingMayStart() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        plan.link("handover", pilot, plan.item("scaling-task", "2027-04-12", "2027-08-27"));
        plan.about(pilot, "verdict", "verdict", "scale", "at", "2027-03-08T09:00:00Z");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void aPilotWaitsNoLongerThanWasAgreed() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-07-05", "2027-08-27");
        plan.link("handover", pilot, task, "lead", "14");
        assertThat(plan.says("handover-gap"))
                .containsExactly(
                        "“Loyalty pilot” waits 9 weeks for IT to start “Loyalty service”; 2 weeks were agreed.");

        plan.fixed("handover-gap");
        assertThat(plan.now().item(task).orElseThrow().period().start()).hasToString("2027-05-15");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void whatIsOfferedChangesSomethingWhereOnlyMonthsAreKnownToo() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-08", "2027-09");
        LinkId link = plan.link("handover", pilot, task, "lead", "14");
        plan.fixed("handover-gap");
        assertThat(plan.now().item(task).orElseThrow().period().start()).hasToString("2027-05");
        plan.does(Op.remove("link", link, Map.of()));

        ItemId second = plan.item("pilot", "2027-03-01", "2027-05-05");
        ItemId late = plan.item("scaling-task", "2027-06", "2027-09");
        plan.link("handover", second, late, "lead", "14");
        assertThat(plan.open("handover-gap").getFirst().fixes(plan.now(), TODAY))
                .as("May is too early, and it starts in June already")
                .noneMatch(Fix.Apply.class::isInstance);

        ItemId over = plan.item("pilot", "2027-01", "2027-02", "status", "in-progress");
        Fix moved = plan.open("past").getFirst().fixes(plan.now(), TODAY).getLast();
        plan.does(((Fix.Apply) moved).steps().toArray(Op[]::new));
        assertThat(plan.now().item(over).orElseThrow().period().end()).hasToString("2027-03");
        assertThat(plan.open("past")).isEmpty();
    }

    @Test
    void withoutALeadTimeAPilotMayWaitForAMonth() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-05-29", "2027-08-27");
        plan.link("handover", pilot, task);
        assertThat(plan.open("handover-gap")).isEmpty();
        plan.set(task, "start", "2027-05-30");
        assertThat(plan.open("handover-gap")).hasSize(1);
    }

    @Test
    void anOverlapIsOutOfStepWhereTheTwoWereToFollow() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-04-19", "2027-08-27");
        LinkId link = plan.link("handover", pilot, task, "policy", "push");
        plan.about(pilot, "verdict", "verdict", "scale", "at", "2027-03-08T09:00:00Z");
        assertThat(plan.says("handover-gap"))
                .containsExactly("“Loyalty service” starts 12 days before “Loyalty pilot” ends,"
                        + " although the two were to follow on each other.");
        plan.does(Op.set("link", link, Map.of("policy", "push"), Map.of("policy", "warn")));
        assertThat(plan.open("handover-gap")).isEmpty();
    }

    @Test
    void whatTheOtherTeamExpectsIsHeldAgainstTheDates() {
        plan.horizon("marketing", "next", "2027-04-01", "2027-06-30");
        plan.horizon("it", "later", "2027-07-01", "2027-12-31");
        ItemId task = plan.item("scaling-task", "2027-06-01", "2027-08-27");
        plan.about(UUID.randomUUID().toString(), task, "expectation", "team", "marketing", "end", "2027-06");
        assertThat(plan.says("horizon"))
                .containsExactly("Marketing expects “Loyalty service” by June 2027 (its “next”), but IT plans it until"
                        + " 27 Aug 2027 (its “later”): 8 weeks later.");

        plan.fixed("horizon");
        assertThat(plan.findings().open()).isEmpty();
        assertThat(plan.now().item(task).orElseThrow().fields())
                .containsEntry("start", "2027-04-04")
                .containsEntry("end", "2027-06-30");
    }

    @Test
    void sentencesReadWellWhereOnlyMonthsAreKnown() {
        ItemId needed = plan.item("scaling-task", "2027-04-01", "2027-06-30");
        ItemId needing = plan.item("pilot", "2027-06", "2027-07");
        plan.link("needs", needed, needing);
        assertThat(plan.says("dependency"))
                .containsExactly("“Loyalty pilot” is to start too early (June 2027): “Loyalty service”, which it needs,"
                        + " lets it start on 1 Jul 2027 at the earliest.");
        plan.about(UUID.randomUUID().toString(), needed, "expectation", "team", "marketing", "start", "2027-05");
        assertThat(plan.says("horizon"))
                .containsExactly("Marketing does not expect “Loyalty service” before May 2027, but IT starts it earlier"
                        + " (1 Apr 2027).");
    }

    @Test
    void whatTheTeamItselfExpectsIsNoMismatch() {
        ItemId task = plan.item("scaling-task", "2027-06-01", "2027-08-27");
        plan.about(UUID.randomUUID().toString(), task, "expectation", "team", "it", "end", "2027-06");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void anItemThatIsAwaitedLiesInTheSameHorizonOfBoth() {
        plan.horizon("marketing", "now", "2027-01-01", "2027-03-31");
        plan.horizon("marketing", "next", "2027-04-01", "2027-12-31");
        plan.horizon("it", "now", "2027-01-01", "2027-02-28");
        plan.horizon("it", "next", "2027-03-01", "2027-03-31");
        plan.horizon("it", "later", "2027-04-01", "2027-12-31");
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-05-03", "2027-08-27");
        assertThat(plan.open("horizon")).as("nobody waits for it").isEmpty();

        plan.link("handover", pilot, task);
        assertThat(plan.says("horizon"))
                .containsExactly(
                        "For Marketing “Loyalty service” is “next”, for IT it is “later”: nobody has said by when"
                                + " it is needed.");
    }

    @Test
    void whatBothHaveSignedStaysAsItWasSigned() {
        ItemId task = plan.item("scaling-task", "2027-06-01", "2027-08-27");
        String marketings = UUID.randomUUID().toString();
        sign(marketings, task, "marketing", null);
        plan.set(task, "end", "2027-09-30");
        assertThat(plan.open("drifted")).as("only one has signed").isEmpty();

        sign(UUID.randomUUID().toString(), task, "it", marketings);
        assertThat(plan.says("drifted"))
                .containsExactly("“Loyalty service” is not what both teams signed any more. Changed: End.");
        plan.fixed("drifted");
        assertThat(plan.findings().open()).isEmpty();
        assertThat(plan.now().item(task).orElseThrow().period().end()).hasToString("2027-08-27");
    }

    /** What the item was before it was moved. */
    private void sign(String id, ItemId task, String team, @Nullable String with) {
        Map<String, @Nullable String> fields = new HashMap<>(Map.of(
                "item",
                task.toString(),
                "team",
                team,
                "by",
                CheckedPlan.SOMEBODY.toString(),
                "at",
                "2027-03-01T09:00:00Z",
                "start",
                "2027-06-01",
                "end",
                "2027-08-27",
                "stage",
                CheckedPlan.STAGE.toString(),
                "owner",
                CheckedPlan.SOMEBODY.toString(),
                "title",
                "Loyalty service"));
        fields.put("with", with);
        plan.does(Op.add("signature", id, fields));
    }

    @Test
    void anItemStartsAfterWhatItNeeds() {
        ItemId needed = plan.item("scaling-task", "2027-04-01", "2027-06-30");
        ItemId needing = plan.item("pilot", "2027-06-14", "2027-07-30");
        plan.link("needs", needed, needing, "lead", "7");
        assertThat(plan.open("dependency"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCKS));
        plan.fixed("dependency");
        assertThat(plan.findings().open()).isEmpty();
        assertThat(plan.now().item(needing).orElseThrow().period().start()).hasToString("2027-07-08");
    }

    @Test
    void aQuestionAboutWhatIsAgreedHasItsAnswerInTime() {
        ItemId task = plan.item("scaling-task", "2027-06-01", "2027-08-27");
        String question = UUID.randomUUID().toString();
        plan.about(question, task, "question", "team", "it", "due", "2027-03-09");
        plan.about(UUID.randomUUID().toString(), task, "question", "team", "it", "due", "2027-03-10");
        assertThat(plan.says("question"))
                .containsExactly(
                        "A question to IT about “Loyalty service” should have been answered by 9 Mar 2027, and the"
                                + " agreement hangs on it.");
        plan.does(Op.set("question", question, Map.of(), Map.of("answeredAt", "2027-03-10T08:00:00Z")));
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void aQuestionAboutAProposalIsNoFinding() {
        ItemId task = plan.item("scaling-task", "2027-06-01", "2027-08-27", "status", "proposed");
        plan.about(UUID.randomUUID().toString(), task, "question", "team", "it", "due", "2027-03-01");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void somebodyAnswersForPlannedWork() {
        plan.item("pilot", null, null, "owner", null);
        plan.item("milestone", "2027-06-01", "2027-06-01", "owner", null);
        assertThat(plan.findings().open()).isEmpty();
        plan.item("pilot", "2027-06-01", "2027-08-27", "owner", null);
        assertThat(plan.says("no-owner"))
                .containsExactly(
                        "Nobody in Marketing answers for “Loyalty pilot”, so the other team has nobody to talk to.");
    }

    @Test
    void whatIsOverIsDoneOrStopped() {
        ItemId pilot = plan.item("pilot", "2027-01-04", "2027-03-09", "status", "in-progress");
        plan.item("pilot", "2027-01-04", "2027-03", "status", "in-progress");
        assertThat(plan.says("past"))
                .containsExactly("“Loyalty pilot” was to end by 9 Mar 2027 and is still “In progress”.");
        plan.fixed("past");
        assertThat(plan.now().item(pilot).map(Item::status).orElseThrow()).hasToString("DONE");
        assertThat(plan.findings().open()).isEmpty();
    }

    @Test
    void aTeamHasNoMoreAtOnceThanItCanCarry() {
        plan.item("scaling-task", "2027-04-12", "2027-06-10");
        plan.item("scaling-task", "2027-05-20", "2027-07-30");
        plan.item("scaling-task", "2027-06-10", "2027-06-20", "status", "proposed");
        assertThat(plan.open("overload")).as("nobody has said how much").isEmpty();

        capacity("it", "2027-01-01", "1");
        assertThat(plan.says("overload"))
                .containsExactly("IT has up to 3 items at once from May 2027 to Jun 2027, and can carry 1.");
        capacity("it", "2027-06-01", "3");
        assertThat(plan.says("overload")).containsExactly("IT has up to 2 items at once in May 2027, and can carry 1.");
        assertThat(plan.open("overload").getFirst().fixes(plan.now(), TODAY).getLast())
                .isInstanceOf(Fix.State.class);
    }

    @Test
    void whatHurtsLeastIsOfferedToBeDoneLater() {
        plan.item("scaling-task", "2027-04-12", "2027-06-10");
        ItemId proposed = plan.item("scaling-task", "2027-05-20", "2027-06-04", "status", "proposed");
        capacity("it", "2027-01-01", "1");
        plan.fixed("overload");
        assertThat(plan.now().item(proposed).orElseThrow().period().start()).hasToString("2027-07-01");
        assertThat(plan.findings().open()).isEmpty();
    }

    private void capacity(String team, String from, String people) {
        plan.does(Op.add(
                "capacity", UUID.randomUUID(), Map.of("team", team, "from", from, "people", people, "each", "1")));
    }

    @Test
    void aBrokenCheckSilencesNoOtherAndHoldsNothingUp() {
        ItemId pilot = plan.item("pilot", "2027-01-04", "2027-02-26", "status", "in-progress", "owner", null);
        Board board = Board.over(plan.now(), TODAY);
        String broken = UUID.randomUUID().toString();
        board.advance(plan.does(Op.add("result", broken, Map.of("item", pilot.toString(), "value", "9"))));
        assertThat(board.findings().open())
                .extracting(finding -> finding.check().code())
                .as("the result says no day, which one check needs")
                .containsExactlyInAnyOrder("no-owner", "past");
        assertThat(board.broken()).extracting(Check::code).containsExactly("unscaled");

        board.advance(plan.does(Op.remove("result", broken, Map.of())));
        board.advance(plan.does(Op.add(
                "verdict",
                UUID.randomUUID(),
                Map.of("item", pilot.toString(), "verdict", "scale", "at", "2027-03-01T09:00:00Z"))));
        assertThat(board.findings().open())
                .extracting(finding -> finding.check().code())
                .as("it works again")
                .containsExactlyInAnyOrder("no-owner", "past", "unscaled");
    }

    @Test
    void whatIsAcceptedComesBackAfterItsDay() {
        ItemId pilot = plan.item("pilot", "2027-06-01", "2027-08-27", "owner", null);
        accept(plan.open("no-owner").getFirst(), "2027-03-20");
        Board board = Board.over(plan.now(), TODAY);
        assertThat(board.count()).isZero();
        assertThat(board.findings().accepted())
                .singleElement()
                .extracting(Findings.Accepted::until)
                .hasToString("2027-03-20");

        assertThat(board.asOf(TODAY.plusDays(11))).containsExactly(pilot);
        assertThat(board.count()).isEqualTo(1);
    }

    @Test
    void whatIsAcceptedComesBackWhenItIsAnotherMatter() {
        ItemId pilot = plan.item("pilot", "2027-03-01", "2027-04-30");
        ItemId task = plan.item("scaling-task", "2027-07-05", "2027-08-27");
        plan.link("handover", pilot, task, "lead", "14");
        accept(plan.open("handover-gap").getFirst(), "2027-06-30");
        assertThat(plan.open("handover-gap")).isEmpty();
        plan.set(task, "start", "2027-07-06");
        assertThat(plan.open("handover-gap")).as("still 9 weeks").isEmpty();
        plan.set(task, "start", "2027-07-20");
        assertThat(plan.open("handover-gap")).hasSize(1);
    }

    private void accept(Finding finding, String until) {
        plan.does(Op.add(
                "acceptance",
                UUID.randomUUID(),
                Map.of(
                        "check", finding.check().code(),
                        "subject", finding.subject(),
                        "material", finding.material(),
                        "until", until)));
    }
}
