package app.commonhorizon.pilots;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.History;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of pilots, through the one door for edits. */
@PlanTest
class PilotsTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Pilots pilots;

    @Autowired
    private History history;

    private PersonId maya;
    private PersonId ivan;
    private PersonId vera;
    private TestPlan plan;
    private ItemId pilot;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        vera = plans.person("Vera Lind", Role.VIEWER);
        plan = plans.plan(maya, Access.EDIT);
        pilot = plan.pilot("One-tap checkout");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private PilotLife life() {
        return pilots.of(plan.id(), pilot, maya);
    }

    private Op result(String day, String value) {
        return Op.add(
                Result.TYPE,
                Result.idOf(pilot, LocalDate.parse(day)),
                Map.of("item", pilot.toString(), "day", day, "value", value));
    }

    private Op goal(@Nullable String... namesAndValues) {
        return Op.add(Pilot.TYPE, pilot, with(pilot, namesAndValues));
    }

    private Op verdict(String choice, String reason) {
        return Op.add(Verdict.TYPE, UUID.randomUUID(), with(pilot, "verdict", choice, "reason", reason));
    }

    private static Op expectation(ItemId item, Team team, @Nullable String start, @Nullable String end) {
        return Op.add(
                Expectation.TYPE,
                Expectation.idOf(item, team),
                with(item, "team", team.code(), "start", start, "end", end));
    }

    private static Map<String, @Nullable String> with(ItemId item, @Nullable String... more) {
        Map<String, @Nullable String> all = new HashMap<>();
        all.put("item", item.toString());
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }

    @Test
    void whileThePlanIsFrozenResultsAndBareVerdictsComeInAndWhatChangesThePlanWaits() {
        plan.done(
                maya,
                Op.set(
                        "roadmap",
                        plan.id(),
                        Collections.singletonMap("frozenBy", null),
                        Map.of("frozenBy", maya.toString())));

        long measured = plan.done(ivan, result("2026-11-02", "4"));
        accepted(plan.undo(ivan, measured));
        plan.done(ivan, verdict("scale", "It works."));
        DecisionSteps decision = new DecisionSteps(plan.get(pilot), "Nobody came.", null);
        assertThat(refused(plan.edit(ivan, decision.stop().toArray(Op[]::new))).reason())
                .isEqualTo(Reason.FROZEN);

        assertThat(life().results()).isEmpty();
        assertThat(life().verdicts()).extracting(Verdict::choice).containsExactly(Verdict.Choice.SCALE);
    }

    @Test
    void whatWasNeverAgreedIsNotSupposedToBeThrough() {
        LocalDate after = LocalDate.parse("2027-06-29");
        assertThat(DecisionSteps.isThrough(plan.get(pilot), after)).isFalse();
        ItemId agreed = ItemId.random();
        Item running = (Item)
                PlanType.ITEM.read(agreed.toString(), plan.fields("pilot", "Wallet passes", "status", "in-progress"));
        assertThat(DecisionSteps.isThrough(running, after)).isTrue();
        assertThat(DecisionSteps.isThrough(running, LocalDate.parse("2027-06-28")))
                .isFalse();
    }

    @Test
    void aStoppedTaskTakesNoPilotOn() {
        ItemId task = plan.item("scaling-task", "Checkout platform");
        plan.handover(pilot, task);
        assertThat(ScalingProposal.taskOf(plan.now(), pilot)).contains(plan.get(task));
        plan.done(maya, plan.set(task, "status", "stopped"));
        assertThat(ScalingProposal.taskOf(plan.now(), pilot)).isEmpty();
    }

    @Test
    void theHistoryWritesNumbersAsItsReaderDoes() {
        plan.done(maya, goal("target", "1240.5"));
        plan.done(maya, Op.set(Pilot.TYPE, pilot, Map.of("target", "1240.5"), Map.of("target", "1300.25")));
        assertThat(toldInGerman()).contains("1.300,25");
        plan.done(maya, result("2026-11-02", "4.5"));
        assertThat(toldInGerman()).contains("4,5").doesNotContain("4.5");
    }

    private String toldInGerman() {
        return Languages.ask(
                Locale.GERMANY,
                () -> history.of(plan.id(), maya, HistoryQuery.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .sentence());
    }

    /* ---- hypothesis and results ---- */

    @Test
    void aPilotSaysWhatItIsToShow() {
        plan.done(
                ivan,
                goal("hypothesis", "One tap is enough.", "measure", "Completed orders", "unit", "%", "target", "8.50"));
        assertThat(life().pilot())
                .isEqualTo(new Pilot(
                        pilot,
                        "One tap is enough.",
                        "Completed orders",
                        "%",
                        new BigDecimal("8.5"),
                        Pilot.Better.MORE));
        assertThat(plan.now().marks().of(Pilot.TYPE).get(pilot.toString()))
                .isEqualTo(Map.of("item", pilot.toString(), "target", "8.5", "unit", "%", "better", "more"));
    }

    @Test
    void resultsAreOneADayAndCorrectedByWhoMeasuresAgain() {
        plan.done(maya, result("2026-11-02", "4"), result("2026-11-09", "6.25"));
        assertThat(refused(plan.edit(ivan, result("2026-11-09", "7"))).reason()).isEqualTo(Reason.INVALID);
        plan.done(
                ivan,
                Op.set(
                        Result.TYPE,
                        Result.idOf(pilot, LocalDate.parse("2026-11-09")),
                        Map.of("value", "6.25"),
                        Map.of("value", "7.0")));
        assertThat(life().results())
                .extracting(Result::day, Result::value, each -> each.written().by())
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-02"), new BigDecimal("4"), maya),
                        tuple(LocalDate.parse("2026-11-09"), new BigDecimal("7"), ivan));
    }

    @Test
    void aResultHasANumberAndADayThatHasBeen() {
        assertThat(refused(plan.edit(maya, result("2026-11-02", "1e9"))).message())
                .contains("number");
        assertThat(refused(plan.edit(maya, result("2026-11-02", "1234567890123")))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, result("2199-01-01", "1"))).message())
                .contains("future");
        Op elsewhere = Op.add(
                Result.TYPE, UUID.randomUUID(), Map.of("item", pilot.toString(), "day", "2026-11-02", "value", "1"));
        assertThat(refused(plan.edit(maya, elsewhere)).reason()).isEqualTo(Reason.INVALID);
    }

    @Test
    void aPilotHasOnlySoManyResults() {
        LocalDate first = LocalDate.parse("2015-01-01");
        Op[] all = IntStream.range(0, Result.MOST)
                .mapToObj(day -> result(first.plusDays(day).toString(), "1"))
                .toArray(Op[]::new);
        plan.done(maya, all);
        assertThat(refused(plan.edit(maya, result("2026-11-02", "1"))).message())
                .contains("2,000");
    }

    /* ---- verdicts ---- */

    @Test
    void scalingIsOneEditAndTakenBackAsOne() {
        plan.done(maya, goal("hypothesis", "One tap is enough.", "measure", "Completion", "unit", "%", "target", "8"));
        plan.done(maya, result("2026-11-09", "9"));
        Item shown = plan.get(pilot);
        ScalingProposal proposal =
                ScalingProposal.of(plan.now(), shown, life(), LocalDate.parse("2026-11-22"), "It works.");
        long decided = plan.done(maya, steps(shown).scale(proposal, false).toArray(Op[]::new));

        Link handover = plan.now().links().findFirst().orElseThrow();
        Item task = plan.get(handover.to());
        assertThat(handover.from()).isEqualTo(pilot);
        assertThat(handover.leadDays()).isEqualTo(28);
        assertThat(task.kind()).isEqualTo(Kind.SCALING_TASK);
        assertThat(task.team()).isEqualTo(Team.IT);
        assertThat(task.stage()).isEqualTo(shown.stage());
        // The pilot ends on 28 June; a month of lead time later it begins.
        assertThat(task.period().start()).hasToString("2027-07-27");
        assertThat(task.summary()).contains("One tap is enough.", "9\u00a0%", "It works.");
        assertThat(pilots.of(plan.id(), task.id(), maya).promise())
                .extracting(Promise::quality)
                .asString()
                .contains("Completion", "8\u00a0%");
        assertThat(life().verdicts().getFirst())
                .extracting(
                        Verdict::choice, Verdict::reason, each -> each.written().by())
                .containsExactly(Verdict.Choice.SCALE, "It works.", maya);

        accepted(plan.undo(maya, decided));
        assertThat(plan.now().links()).isEmpty();
        assertThat(plan.now().items()).extracting(Item::id).containsExactly(pilot);
        assertThat(life().verdicts()).isEmpty();
    }

    @Test
    void extendingMovesTheEndAndStoppingStops() {
        plan.done(
                maya,
                steps(plan.get(pilot)).extend(PlanDate.parse("2027-08-31")).toArray(Op[]::new));
        assertThat(plan.get(pilot).period().end()).hasToString("2027-08-31");
        plan.done(maya, steps(plan.get(pilot)).stop().toArray(Op[]::new));
        assertThat(plan.get(pilot).status()).isEqualTo(Status.STOPPED);
        assertThat(life().verdicts())
                .extracting(Verdict::choice)
                .containsExactly(Verdict.Choice.STOP, Verdict.Choice.EXTEND);
    }

    private static DecisionSteps steps(Item pilot) {
        return new DecisionSteps(pilot, "It works.", null);
    }

    @Test
    void aVerdictNeedsAReasonAndAPilot() {
        assertThat(refused(plan.edit(maya, verdict("scale", " "))).message()).contains("reason");
        assertThat(refused(plan.edit(maya, verdict("perhaps", "So."))).reason()).isEqualTo(Reason.INVALID);
        ItemId task = plan.item("scaling-task", "Checkout platform");
        Op onTask = Op.add(Verdict.TYPE, UUID.randomUUID(), with(task, "verdict", "stop", "reason", "So."));
        assertThat(refused(plan.edit(maya, onTask)).message()).contains("pilot");
    }

    @Test
    void nobodyDecidesInAnothersName() {
        Op forged = Op.add(
                Verdict.TYPE,
                UUID.randomUUID(),
                with(pilot, "verdict", "stop", "reason", "So.", "by", ivan.toString(), "at", "2020-01-01T00:00:00Z"));
        plan.done(maya, forged);
        assertThat(life().verdicts().getFirst().written().by()).isEqualTo(maya);
    }

    /* ---- rights ---- */

    @Test
    void whoMayOnlyLookDecidesMeasuresAndPromisesNothing() {
        ItemId task = plan.item("scaling-task", "Checkout platform");
        plan.done(maya, verdict("extend", "More time."));
        UUID decided = life().verdicts().getFirst().id();
        List<Op> forbidden = List.of(
                verdict("scale", "So."),
                Op.set(Verdict.TYPE, decided, Map.of("reason", "More time."), Map.of("reason", "Less.")),
                Op.remove(Verdict.TYPE, decided, Map.of()),
                result("2026-11-02", "4"),
                goal("target", "8"),
                Op.add(Promise.TYPE, task, with(task, "operator", "Operations")),
                expectation(task, Team.MARKETING, null, "2027-02-12"));
        for (Op step : forbidden) {
            assertThat(refused(plan.edit(vera, step)).reason()).as(step.type()).isEqualTo(Reason.FORBIDDEN);
        }
        PersonId stranger = plans.person("Nora Stern", Role.SPONSOR);
        TestPlan hidden = plans.plan(maya, Access.NONE);
        ItemId secret = hidden.pilot("Secret");
        Op stop = Op.add(Verdict.TYPE, UUID.randomUUID(), with(secret, "verdict", "stop", "reason", "So."));
        assertThat(refused(hidden.edit(stranger, stop)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThatThrownBy(() -> pilots.of(hidden.id(), secret, stranger)).isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void aPromiseIsMadeByScalingTasksOnly() {
        ItemId task = plan.item("scaling-task", "Checkout platform");
        plan.done(ivan, Op.add(Promise.TYPE, task, with(task, "reliability", "99.9 %", "operator", "Operations")));
        assertThat(pilots.of(plan.id(), task, maya).promise())
                .isEqualTo(new Promise(task, "99.9 %", null, null, null, "Operations"));
        assertThat(refused(plan.edit(ivan, Op.add(Promise.TYPE, pilot, with(pilot, "operator", "We"))))
                        .message())
                .contains("scaling task");
    }

    /* ---- expectations ---- */

    @Test
    void theOtherTeamSaysByWhenItExpectsAnItem() {
        ItemId task = plan.item("scaling-task", "Checkout platform");
        plan.done(maya, expectation(task, Team.MARKETING, null, "2027-02"));
        List<Expectation> said = pilots.of(plan.id(), task, ivan).expectations();
        assertThat(said)
                .extracting(Expectation::team, each -> each.window().end())
                .containsExactly(tuple(Team.MARKETING, PlanDate.parse("2027-02")));
        ExpectedWindow expected =
                new ExpectedWindow(Team.MARKETING, said.getFirst().window());
        assertThat(expected.isMetBy(plan.get(task).period())).isFalse();
        accepted(plan.edit(ivan, plan.set(task, "start", "2027-01-11"), plan.set(task, "end", "2027-02-28")));
        assertThat(expected.isMetBy(plan.get(task).period())).isTrue();
    }

    @Test
    void anExpectationIsSaidAndWithdrawnByTheTeamThatHasIt() {
        ItemId task = plan.item("scaling-task", "Checkout platform");
        assertThat(refused(plan.edit(ivan, expectation(task, Team.MARKETING, null, "2027-02-12")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(plan.edit(ivan, expectation(task, Team.IT, null, "2027-02-12")))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, expectation(task, Team.MARKETING, null, null)))
                        .message())
                .contains("date");
        plan.done(maya, expectation(task, Team.MARKETING, null, "2027-02-12"));
        Op withdrawn = Op.remove(Expectation.TYPE, Expectation.idOf(task, Team.MARKETING), Map.of());
        assertThat(refused(plan.edit(ivan, withdrawn)).reason()).isEqualTo(Reason.FORBIDDEN);
        plan.done(maya, withdrawn);
        assertThat(pilots.of(plan.id(), task, maya).expectations()).isEmpty();
    }

    @Test
    void aRemovedItemTakesItsLifeOutOfSightAndBringsItBack() {
        plan.done(maya, result("2026-11-02", "4"));
        long removed = plan.done(maya, Op.remove("item", pilot, Map.of()));
        assertThat(life()).isEqualTo(PilotLife.NONE);
        accepted(plan.undo(maya, removed));
        assertThat(life().results()).hasSize(1);
    }
}
