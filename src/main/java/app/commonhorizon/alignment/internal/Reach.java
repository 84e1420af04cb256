package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects how far a change reaches: what any check could see differently after it. */
final class Reach {

    private final PlanFacts plan;
    private final Set<ItemId> items = new HashSet<>();
    private final Set<LinkId> links = new HashSet<>();
    private final Set<Team> teams = EnumSet.noneOf(Team.class);
    private final Set<String> accepted = new HashSet<>();

    Reach(PlanFacts plan) {
        this.plan = plan;
    }

    /** An item stands or stood so: its team has another load. */
    void item(@Nullable Item item) {
        if (item != null) {
            items.add(item.id());
            teams.add(item.team());
        }
    }

    /** An item was touched: its links and the items at their other ends may look at it. */
    void around(ItemId item) {
        for (Link link : plan.linksOf(item)) {
            link(link);
        }
    }

    /** A link stands or stood so. */
    void link(@Nullable Link link) {
        if (link != null) {
            links.add(link.id());
            items.add(link.from());
            items.add(link.to());
        }
    }

    /** Something that another module keeps stands or stood so. */
    void mark(String type, Map<String, String> mark) {
        if (type.equals(Acceptance.TYPE)) {
            accepted.add(Board.key(mark));
            return;
        }
        if (type.equals(Capacity.TYPE)) {
            teams.addAll(EnumSet.allOf(Team.class));
        }
        String item = mark.get("item");
        if (item != null) {
            ItemId id = ItemId.of(item);
            items.add(id);
            plan.linksOf(id).forEach(link -> links.add(link.id()));
        }
    }

    void everyItem() {
        plan.items().forEach(item -> items.add(item.id()));
    }

    PlanFacts.Touched touched() {
        return new PlanFacts.Touched(items, links, teams, accepted);
    }
}
