package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An item whose end has passed, and that is said to be neither done nor stopped. */
final class PastDates implements ItemCheck {

    @Override
    public String code() {
        return "past";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        PlanDate end = item.period().end();
        if (item.status().isOver() || end == null || !end.lastDay().isBefore(plan.today())) {
            return;
        }
        Set<Team> concerned = item.kind() == Kind.MILESTONE ? EnumSet.allOf(Team.class) : EnumSet.of(item.team());
        found.accept(new Finding(
                this,
                item.id().toString(),
                item.status() == Status.PROPOSED ? Severity.UNCLEAR : Severity.DELAYS,
                concerned,
                List.of(item.id()),
                Map.of("end", end.toString(), "status", item.status().code()),
                end.toString()));
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        return text(
                "alignment.says.past",
                Told.title(plan, finding, 0),
                Told.date(finding, "end"),
                text("roadmap.status." + finding.fact("status")));
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        List<Fix> fixes = new ArrayList<>();
        Told.item(plan, finding, 0).ifPresent(item -> {
            if (item.status() == Status.PROPOSED) {
                fixes.add(Told.start(item, nextMonday(today)));
                fixes.add(status(item, Status.STOPPED));
            } else {
                fixes.add(status(item, Status.DONE));
                fixes.add(Told.end(item, endOfNextWeek(item, today)));
            }
        });
        return fixes;
    }

    /** Its Friday; where only the month of an end is known, the end of the month that it lies in. */
    private static LocalDate endOfNextWeek(Item item, LocalDate today) {
        LocalDate friday = nextMonday(today).plusDays(4);
        PlanDate end = item.period().end();
        return end == null ? friday : end.precision().lastDay(friday);
    }

    private static LocalDate nextMonday(LocalDate today) {
        return today.plusDays(8 - today.getDayOfWeek().getValue());
    }

    private static Fix status(Item item, Status status) {
        return new Fix.Apply(
                text("alignment.fix.status", status.label()),
                text("alignment.fixed.status", item.title(), status.label()),
                List.of(Moves.to(item, status)));
    }
}
