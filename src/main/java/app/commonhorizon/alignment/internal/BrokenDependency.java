package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An item that is to begin before what it needs is through. */
final class BrokenDependency implements LinkCheck {

    @Override
    public String code() {
        return "dependency";
    }

    @Override
    public void look(Link link, Item from, Item to, PlanFacts plan, Consumer<Finding> found) {
        PlanDate end = from.period().end();
        PlanDate start = to.period().start();
        boolean waits = to.status().isAhead() && !from.status().isOver();
        if (link.kind() != Link.Kind.NEEDS || !waits || end == null || start == null) {
            return;
        }
        LocalDate earliest = link.earliestStart(end.lastDay());
        if (start.firstDay().isBefore(earliest)) {
            long days = ChronoUnit.DAYS.between(start.firstDay(), earliest);
            found.accept(about(
                    link,
                    Severity.BLOCKS,
                    EnumSet.of(from.team(), to.team()),
                    Map.of("start", start.toString(), "earliest", earliest.toString(), "days", String.valueOf(days)),
                    String.valueOf(days)));
        }
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        return text(
                "alignment.says.dependency",
                Told.title(plan, finding, 0),
                Told.date(finding, "start"),
                Told.title(plan, finding, 1),
                Told.date(finding, "earliest"));
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        return Told.startLater(finding, plan, "earliest");
    }
}
