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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A scaling task that starts before its pilot is decided upon, which is at the pilot's end unless it was earlier. */
final class EarlyScaling implements LinkCheck {

    @Override
    public String code() {
        return "early-scaling";
    }

    @Override
    public void look(Link link, Item from, Item to, PlanFacts plan, Consumer<Finding> found) {
        PlanDate end = from.period().end();
        PlanDate start = to.period().start();
        if (link.kind() != Link.Kind.HANDOVER
                || isOver(from)
                || isOver(to)
                || end == null
                || start == null
                || plan.life(from.id()).verdict(from.id()).isPresent()) {
            return;
        }
        if (!start.firstDay().isAfter(end.lastDay())) {
            found.accept(new Finding(
                    this,
                    link.id().toString(),
                    Severity.BLOCKS,
                    EnumSet.allOf(Team.class),
                    List.of(to.id(), from.id()),
                    Map.of(
                            "start", start.toString(),
                            "end", end.toString(),
                            "after", end.lastDay().plusDays(1).toString()),
                    start + " " + end));
        }
    }

    static boolean isOver(Item item) {
        return item.status() == Status.DONE || item.status() == Status.STOPPED;
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        return text(
                "alignment.says.early-scaling",
                Told.title(plan, finding, 0),
                Told.date(finding, "start"),
                Told.title(plan, finding, 1),
                Told.date(finding, "end"));
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        Item scaling = Told.item(plan, finding, 0).orElse(null);
        Item pilot = Told.item(plan, finding, 1).orElse(null);
        if (scaling == null || pilot == null) {
            return List.of();
        }
        return List.of(
                Told.start(scaling, LocalDate.parse(finding.fact("after"))),
                Told.ask(pilot, pilot.team(), says(finding, plan)));
    }
}
