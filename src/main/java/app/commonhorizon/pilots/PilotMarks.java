package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PlanDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan holds in memory of its pilots' lives, by item: enough for a sign on a bar or a check. Pure and immutable; read
 * once from the marks of a snapshot.
 */
public final class PilotMarks {

    private record Measured(LocalDate day, BigDecimal value) {}

    private record Goal(BigDecimal target, Pilot.Better better) {}

    private record Decided(Verdict.Choice choice, Instant at) {}

    private final Map<String, Goal> goals = new HashMap<>();
    private final Map<String, Measured> latest = new HashMap<>();
    private final Map<String, Decided> decided = new HashMap<>();

    private PilotMarks(Marks marks) {
        marks.of(Pilot.TYPE).forEach((id, mark) -> {
            String target = mark.get("target");
            if (target != null) {
                boolean less = Pilot.Better.LESS.code().equals(mark.get("better"));
                goals.put(id, new Goal(new BigDecimal(target), less ? Pilot.Better.LESS : Pilot.Better.MORE));
            }
        });
        marks.of(Result.TYPE).values().forEach(this::take);
        marks.of(Verdict.TYPE).values().forEach(this::decide);
    }

    /** Reads what these marks say of pilots. Costs as much as there are marks of them. */
    public static PilotMarks of(Marks marks) {
        return new PilotMarks(marks);
    }

    private void take(Map<String, String> mark) {
        Measured measured = new Measured(LocalDate.parse(of(mark, "day")), new BigDecimal(of(mark, "value")));
        latest.merge(of(mark, "item"), measured, (one, other) -> other.day().isAfter(one.day()) ? other : one);
    }

    private void decide(Map<String, String> mark) {
        Verdict.Choice choice = Arrays.stream(Verdict.Choice.values())
                .filter(each -> each.code().equals(mark.get("verdict")))
                .findFirst()
                .orElseThrow();
        decided.merge(
                of(mark, "item"),
                new Decided(choice, Instant.parse(of(mark, "at"))),
                (one, other) -> other.at().isAfter(one.at()) ? other : one);
    }

    private static String of(Map<String, String> mark, String field) {
        String value = mark.get(field);
        if (value == null) {
            throw new IllegalStateException("A mark without " + field);
        }
        return value;
    }

    /** What was decided last on this pilot. */
    public Optional<Verdict.Choice> verdict(ItemId pilot) {
        return Optional.ofNullable(decided.get(pilot.toString())).map(Decided::choice);
    }

    /** Whether the value of the latest day is as good as the target; not without a target or a result. */
    public boolean reachedTarget(ItemId pilot) {
        Goal goal = goals.get(pilot.toString());
        Measured last = latest.get(pilot.toString());
        return goal != null && last != null && goal.better().reaches(last.value(), goal.target());
    }

    /** Where a pilot stands with its decision on this day. */
    public DecisionState decision(Item pilot, LocalDate today) {
        PlanDate end = pilot.period().end();
        boolean over = end != null && end.lastDay().isBefore(today);
        Verdict.Choice choice = verdict(pilot.id()).orElse(null);
        if (choice == Verdict.Choice.SCALE) {
            return DecisionState.SCALE;
        }
        if (choice == Verdict.Choice.STOP || pilot.status() == Status.STOPPED) {
            return DecisionState.STOP;
        }
        if (over) {
            return DecisionState.DUE;
        }
        return choice == Verdict.Choice.EXTEND ? DecisionState.EXTEND : DecisionState.OPEN;
    }

    /**
     * Whether IT should take this pilot on: it was decided to scale it, or it is over, has reached its target, and nobody has
     * decided otherwise.
     */
    public boolean wantsScaling(Item pilot, LocalDate today) {
        if (pilot.kind() != Kind.PILOT) {
            return false;
        }
        DecisionState state = decision(pilot, today);
        return state == DecisionState.SCALE || state == DecisionState.DUE && reachedTarget(pilot.id());
    }
}
