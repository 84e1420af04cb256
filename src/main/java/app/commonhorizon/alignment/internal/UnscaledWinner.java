package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.DecisionState;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.PilotMarks;
import app.commonhorizon.pilots.ScalingProposal;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A pilot that has won, by its verdict or by its results when it ended, and that no scaling task takes on. */
final class UnscaledWinner implements ItemCheck {

    @Override
    public String code() {
        return "unscaled";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        if (item.kind() != Kind.PILOT || item.status() == Status.STOPPED) {
            return;
        }
        PilotMarks life = plan.life(item.id());
        if (life.wantsScaling(item, plan.today()) && !isTakenOn(item, plan)) {
            boolean decided = life.decision(item, plan.today()) == DecisionState.SCALE;
            String won = decided ? "verdict" : "results";
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
                .<List<Fix>>map(
                        pilot -> List.of(propose(plan, pilot, today), Told.ask(pilot, Team.IT, says(finding, plan))))
                .orElse(List.of());
    }

    private static Fix propose(RoadmapSnapshot plan, Item pilot, LocalDate today) {
        ScalingProposal proposal = ScalingProposal.of(plan, pilot, PilotLife.NONE, today, "");
        Item task = new Item(
                ItemId.random(),
                Kind.SCALING_TASK,
                Team.IT,
                pilot.stage(),
                proposal.title(),
                new Period(PlanDate.of(proposal.start()), PlanDate.of(proposal.end())),
                null,
                Status.PROPOSED,
                proposal.summary(),
                null);
        Link handover = new Link(
                LinkId.random(), Link.Kind.HANDOVER, pilot.id(), task.id(), proposal.leadDays(), Link.Policy.WARN);
        return new Fix.Apply(
                text("alignment.fix.scale", DateTexts.of(proposal.start())),
                text("alignment.fixed.scale", task.title()),
                List.of(
                        Op.add(PlanType.ITEM.code(), task.id(), task.fields()),
                        Op.add(PlanType.LINK.code(), handover.id(), handover.fields())));
    }
}
