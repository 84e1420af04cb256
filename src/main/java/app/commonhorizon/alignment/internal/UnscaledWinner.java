package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A pilot that has won, by its verdict or by its results when it ended, and that no scaling task takes on. */
final class UnscaledWinner implements ItemCheck {

    /** What is proposed for a pilot of which nobody knows how long it took. */
    private static final int USUAL_DAYS = 91;

    @Override
    public String code() {
        return "unscaled";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        String won = item.kind() == Kind.PILOT && item.status() != Status.STOPPED ? won(item, plan) : null;
        if (won != null && !isTakenOn(item, plan)) {
            found.accept(new Finding(
                    this,
                    item.id().toString(),
                    Severity.BLOCKS,
                    EnumSet.allOf(Team.class),
                    List.of(item.id()),
                    Map.of("won", won),
                    ""));
        }
    }

    private static @Nullable String won(Item pilot, PlanFacts plan) {
        String verdict = PilotFacts.verdict(pilot, plan);
        if (verdict != null) {
            return verdict.equals("scale") ? "verdict" : null;
        }
        PlanDate end = pilot.period().end();
        boolean ended =
                pilot.status() == Status.DONE || end != null && end.lastDay().isBefore(plan.today());
        return ended && PilotFacts.reachedTarget(pilot, plan) ? "results" : null;
    }

    private static boolean isTakenOn(Item pilot, PlanFacts plan) {
        return plan.linksOf(pilot.id()).stream()
                .filter(link -> link.kind() == Link.Kind.HANDOVER && link.from().equals(pilot.id()))
                .map(link -> plan.item(link.to()))
                .anyMatch(task -> task != null && task.status() != Status.STOPPED);
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        return text("alignment.says.unscaled-" + finding.fact("won"), Told.title(plan, finding, 0));
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        return Told.item(plan, finding, 0)
                .<List<Fix>>map(pilot -> List.of(propose(pilot, today), Told.ask(pilot, Team.IT, says(finding, plan))))
                .orElse(List.of());
    }

    private static Fix propose(Item pilot, LocalDate today) {
        PlanDate begun = pilot.period().start();
        PlanDate ended = pilot.period().end();
        long length = begun == null || ended == null
                ? USUAL_DAYS
                : ChronoUnit.DAYS.between(begun.firstDay(), ended.lastDay()) + 1;
        LocalDate start = ended == null || ended.lastDay().isBefore(today)
                ? today.plusDays(8 - today.getDayOfWeek().getValue())
                : ended.lastDay().plusDays(1);
        String title = text("alignment.scaling-title", pilot.title());
        Item task = new Item(
                ItemId.random(),
                Kind.SCALING_TASK,
                Team.IT,
                pilot.stage(),
                title.substring(0, Math.min(title.length(), Item.LONGEST_TITLE)),
                new Period(PlanDate.of(start), PlanDate.of(start.plusDays(length - 1))),
                null,
                Status.PROPOSED,
                pilot.summary(),
                null);
        Link handover = new Link(LinkId.random(), Link.Kind.HANDOVER, pilot.id(), task.id(), null, Link.Policy.WARN);
        return new Fix.Apply(
                text("alignment.fix.scale", DateTexts.of(start)),
                text("alignment.fixed.scale", task.title()),
                List.of(
                        Op.add(PlanType.ITEM.code(), task.id(), task.fields()),
                        Op.add(PlanType.LINK.code(), handover.id(), handover.fields())));
    }
}
