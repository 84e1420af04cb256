package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Work that is planned, and nobody answers for it. Ideas without dates may wait for somebody. */
final class NoOwner implements ItemCheck {

    @Override
    public String code() {
        return "no-owner";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        if (item.owner() == null && Load.counts(item)) {
            found.accept(new Finding(
                    this,
                    item.id().toString(),
                    item.status() == Status.PROPOSED ? Severity.UNCLEAR : Severity.BLOCKS,
                    Set.of(item.team()),
                    List.of(item.id()),
                    Map.of("team", item.team().code()),
                    item.status() == Status.PROPOSED ? "" : "promised"));
        }
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        return text("alignment.says.no-owner", Told.title(plan, finding, 0), Told.team(finding, "team"));
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        return Told.item(plan, finding, 0)
                .<List<Fix>>map(item -> List.of(
                        new Fix.Give(text("alignment.fix.give"), item.id()),
                        Told.ask(item, item.team(), says(finding, plan))))
                .orElse(List.of());
    }
}
