package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
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
                || from.status().isOver()
                || to.status().isOver()
                || end == null
                || start == null
                || plan.life(from.id()).verdict(from.id()).isPresent()) {
            return;
        }
        if (!start.firstDay().isAfter(end.lastDay())) {
            found.accept(about(
                    link,
                    Severity.BLOCKS,
                    EnumSet.allOf(Team.class),
                    Map.of(
                            "start", start.toString(),
                            "end", end.toString(),
                            "after", end.lastDay().plusDays(1).toString()),
                    start + " " + end));
        }
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
        return Told.startLater(finding, plan, "after");
    }
}
