package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A pilot that waits for its scaling task longer than was agreed, or overlaps with it although the two were to follow on each
 * other. Where no lead time was agreed, a pilot may wait {@value #PATIENCE} days: from one monthly meeting to the next.
 */
final class HandoverGap implements LinkCheck {

    static final int PATIENCE = 28;

    @Override
    public String code() {
        return "handover-gap";
    }

    @Override
    public void look(Link link, Item from, Item to, PlanFacts plan, Consumer<Finding> found) {
        PlanDate end = from.period().end();
        PlanDate start = to.period().start();
        if (link.kind() != Link.Kind.HANDOVER
                || !to.status().isAhead()
                || from.status() == Status.STOPPED
                || end == null
                || start == null) {
            return;
        }
        long gap = ChronoUnit.DAYS.between(end.lastDay(), start.firstDay()) - 1;
        int allowed = Objects.requireNonNullElse(link.leadDays(), PATIENCE);
        boolean decided = from.status() == Status.DONE
                || plan.life(from.id()).verdict(from.id()).isPresent();
        if (gap > allowed) {
            found.accept(finding(link, from, "waits", gap, allowed));
        } else if (gap < 0 && decided && link.policy() != Link.Policy.WARN) {
            // Before the decision it is the decision that comes too late: see EarlyScaling.
            found.accept(finding(link, from, "overlaps", -gap, allowed));
        }
    }

    private Finding finding(Link link, Item from, String how, long days, int allowed) {
        LocalDate end = Objects.requireNonNull(from.period().end()).lastDay();
        return about(
                link,
                Severity.DELAYS,
                EnumSet.allOf(Team.class),
                Map.of(
                        "how", how,
                        "days", String.valueOf(days),
                        "allowed", String.valueOf(allowed),
                        "agreed", String.valueOf(link.leadDays() != null),
                        "from", end.plusDays(1).toString(),
                        "until", end.plusDays(allowed + 1L).toString()),
                how + " " + days / 7);
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        String scaling = Told.title(plan, finding, 0);
        String pilot = Told.title(plan, finding, 1);
        String days = Told.span(finding, "days");
        String team =
                Told.item(plan, finding, 0).map(Item::team).orElse(Team.IT).label();
        if (finding.fact("how").equals("overlaps")) {
            return text("alignment.says.overlaps", scaling, days, pilot);
        }
        return finding.fact("agreed").equals("true")
                ? text("alignment.says.waits", pilot, days, team, scaling, Told.span(finding, "allowed"))
                : text("alignment.says.waits-unagreed", pilot, days, team, scaling);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        List<Fix> fixes = new ArrayList<>();
        Told.item(plan, finding, 0).ifPresent(scaling -> {
            LocalDate target = target(finding, scaling, today);
            // Of coarse dates there may be none that fits better.
            boolean moves = !Moves.startingOn(scaling.period(), target).equals(scaling.period());
            if (moves && !target.isBefore(today)) {
                fixes.add(Told.start(scaling, target));
            }
            fixes.add(Told.ask(scaling, scaling.team(), says(finding, plan)));
        });
        return fixes;
    }

    /** The day on which the scaling task should start; where only its month is known, the first of the last month in time. */
    private static LocalDate target(Finding finding, Item scaling, LocalDate today) {
        LocalDate from = LocalDate.parse(finding.fact("from"));
        if (finding.fact("how").equals("overlaps")) {
            return from;
        }
        LocalDate until = LocalDate.parse(finding.fact("until"));
        PlanDate start = scaling.period().start();
        LocalDate span = start == null ? until : start.precision().firstDay(until);
        return span.isBefore(from) || span.isBefore(today) ? until : span;
    }
}
