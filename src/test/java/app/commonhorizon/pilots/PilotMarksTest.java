package app.commonhorizon.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the marks of a plan say of its pilots. */
class PilotMarksTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final ItemId ITEM = ItemId.random();

    private final List<Op> steps = new ArrayList<>();

    private static Item item(Kind kind, Status status, @Nullable String start, @Nullable String end) {
        Period period = new Period(PlanDate.parseOrNull(start), PlanDate.parseOrNull(end));
        Team team = kind == Kind.PILOT ? Team.MARKETING : Team.IT;
        return new Item(ITEM, kind, team, StageId.random(), "One-tap checkout", period, null, status, null, null);
    }

    private static Item pilot(String end) {
        return item(Kind.PILOT, Status.IN_PROGRESS, "2026-10-01", end);
    }

    private PilotMarks marks() {
        Map<String, Set<String>> kept = Map.of(
                "pilot", Set.of("item", "target", "better"),
                "result", Set.of("item", "day", "value"),
                "verdict", Set.of("item", "verdict", "at"),
                "expectation", Set.of("item", "team", "start", "end"));
        return PilotMarks.of(Marks.keeping(kept).after(steps));
    }

    private void decided(String choice, String at) {
        steps.add(Op.add("verdict", UUID.randomUUID(), Map.of("item", ITEM.toString(), "verdict", choice, "at", at)));
    }

    private void goal(String target, String better) {
        steps.add(Op.add("pilot", ITEM, Map.of("item", ITEM.toString(), "target", target, "better", better)));
    }

    private void measured(String day, String value) {
        steps.add(Op.add("result", UUID.randomUUID(), Map.of("item", ITEM.toString(), "day", day, "value", value)));
    }

    @Test
    void aPilotWhoseEndHasPassedIsDueForADecision() {
        assertThat(marks().decision(pilot("2026-11-22"), TODAY)).isEqualTo(DecisionState.OPEN);
        assertThat(marks().decision(pilot("2026-11-21"), TODAY)).isEqualTo(DecisionState.DUE);
        // A month is over when its last day is.
        assertThat(marks().decision(pilot("2026-11"), TODAY)).isEqualTo(DecisionState.OPEN);
    }

    @Test
    void theLatestVerdictCountsAndAnExtensionRunsOut() {
        decided("stop", "2026-10-03T10:00:00Z");
        decided("extend", "2026-10-10T10:00:00Z");
        assertThat(marks().decision(pilot("2026-12-01"), TODAY)).isEqualTo(DecisionState.EXTEND);
        assertThat(marks().decision(pilot("2026-11-01"), TODAY)).isEqualTo(DecisionState.DUE);
        decided("scale", "2026-11-20T10:00:00.5Z");
        assertThat(marks().decision(pilot("2026-11-01"), TODAY)).isEqualTo(DecisionState.SCALE);
    }

    @Test
    void aPilotThatEndedWellWantsScalingUnlessItWasStopped() {
        goal("8", "more");
        measured("2026-11-09", "9");
        measured("2026-11-02", "4");
        assertThat(marks().wantsScaling(pilot("2026-11-20"), TODAY)).isTrue();
        assertThat(marks().wantsScaling(pilot("2026-12-20"), TODAY)).isFalse();
        decided("stop", "2026-11-21T10:00:00Z");
        assertThat(marks().wantsScaling(pilot("2026-11-20"), TODAY)).isFalse();
    }

    @Test
    void whereLessIsBetterTheTargetIsReachedFromAbove() {
        goal("3", "less");
        measured("2026-11-09", "3");
        assertThat(marks().reachedTarget(ITEM)).isTrue();
        measured("2026-11-10", "3.1");
        assertThat(marks().reachedTarget(ITEM)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // window, planned, met
        "2027-02-01, 2027-03-12, 2027-02-01, 2027-03-12, true",
        "2027-02-01, 2027-03-12, 2027-02-08, 2027-03-01, true",
        "2027-02-01, 2027-03-12, 2027-01-31, 2027-03-01, false",
        "          , 2027-02   , 2027-01-01, 2027-02-28, true",
        "          , 2027-02   , 2027-01-01, 2027-03-01, false",
        "          , 2027-02   , 2027-01-01,           , false",
        "2027-Q2   ,           , 2027-04-01,           , true",
        "2027-Q2   ,           , 2027-03-31,           , false",
    })
    void anExpectationIsMetByDatesWithinIt(
            @Nullable String from, @Nullable String to, @Nullable String start, @Nullable String end, boolean met) {
        ExpectedWindow window =
                new ExpectedWindow(Team.MARKETING, new Period(PlanDate.parseOrNull(from), PlanDate.parseOrNull(to)));
        Item task = item(Kind.SCALING_TASK, Status.AGREED, start, end);
        assertThat(window.isMetBy(task.period())).isEqualTo(met);
        assertThat(window.isMetBy(window.takenBy(task)))
                .as("after taking the dates")
                .isTrue();
    }

    @Test
    void takingADateKeepsTheItemAsLongAsItIs() {
        Item task = item(Kind.SCALING_TASK, Status.AGREED, "2027-04-05", "2027-04-30");
        ExpectedWindow window = new ExpectedWindow(Team.MARKETING, new Period(null, PlanDate.parse("2027-02-12")));
        assertThat(window.takenBy(task))
                .isEqualTo(new Period(PlanDate.parse("2027-01-18"), PlanDate.parse("2027-02-12")));
    }
}
