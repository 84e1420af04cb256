package app.commonhorizon.alignment.internal;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.PilotMarks;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.RoadmapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One plan, laid out so that a check finds what it needs without looking at the rest. It follows the changes in place: a
 * change costs as much as it touches. For one thread.
 */
final class PlanFacts {

    /**
     * What a change has touched, and so has to be looked at again.
     *
     * @param accepted the keys of findings that were accepted, or are not any more
     */
    record Touched(Set<ItemId> items, Set<LinkId> links, Set<Team> teams, Set<String> accepted) {}

    private static final PilotMarks NO_LIFE = PilotMarks.of(Marks.NONE);
    private static final RoadmapSnapshot NOTHING = RoadmapSnapshot.of(RoadmapId.random(), 0, List.of());

    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<LinkId, Link> links = new HashMap<>();
    private final Map<ItemId, List<Link>> linksOf = new HashMap<>();
    private final Map<HorizonId, Horizon> horizons = new HashMap<>();
    private final Map<Team, List<Horizon>> rulers = new EnumMap<>(Team.class);
    private final Map<Team, Load> loads = new EnumMap<>(Team.class);
    private final Map<String, Set<String>> kept;

    /** By type and id, what is kept of what other modules add. */
    private final Map<String, Map<String, Map<String, String>>> marks = new HashMap<>();

    /** The same by the item that it is about, then by type and id. */
    private final Map<String, Map<String, TreeMap<String, Map<String, String>>>> about = new HashMap<>();

    private LocalDate today;

    PlanFacts(RoadmapSnapshot plan, LocalDate today) {
        this.today = today;
        kept = plan.marks().kept();
        plan.items().forEach(item -> put(item.id(), item));
        plan.links().forEach(link -> put(link.id(), link));
        plan.horizons().forEach(horizon -> horizons.put(horizon.id(), horizon));
        kept.keySet()
                .forEach(type -> plan.marks().of(type).forEach((id, mark) -> {
                    of(type).put(id, mark);
                    index(type, id, mark);
                }));
        orderRulers();
    }

    /** The day as of which the plan is looked at. */
    LocalDate today() {
        return today;
    }

    void setToday(LocalDate day) {
        today = day;
    }

    @Nullable
    Item item(ItemId item) {
        return items.get(item);
    }

    Collection<Item> items() {
        return items.values();
    }

    @Nullable
    Link link(LinkId link) {
        return links.get(link);
    }

    Collection<Link> links() {
        return links.values();
    }

    /** The links that begin or end at this item. */
    List<Link> linksOf(ItemId item) {
        return linksOf.getOrDefault(item, List.of());
    }

    /** A team's horizons in their order; empty if it has none. */
    List<Horizon> horizons(Team team) {
        return rulers.getOrDefault(team, List.of());
    }

    /** How much a team has at once. */
    Load load(Team team) {
        return loads.computeIfAbsent(team, key -> new Load());
    }

    /** What is kept of the parts of this type, by id. */
    Map<String, Map<String, String>> marks(String type) {
        return marks.getOrDefault(type, Map.of());
    }

    /** What is kept of the parts of this type that are about this item, by id and in order of it. */
    Map<String, Map<String, String>> about(ItemId item, String type) {
        Map<String, TreeMap<String, Map<String, String>>> types = about.get(item.toString());
        TreeMap<String, Map<String, String>> found = types == null ? null : types.get(type);
        return found == null ? Map.of() : found;
    }

    /** What is said of this pilot's life, in the words of its module. */
    PilotMarks life(ItemId pilot) {
        Map<String, TreeMap<String, Map<String, String>>> types = about.get(pilot.toString());
        return types == null ? NO_LIFE : PilotMarks.of(Marks.some(types));
    }

    /** How far the teams agree on this item, in the words of that module. Reads the item, its links and its signatures. */
    Agreement agreement(Item item) {
        Map<String, Map<String, String>> signatures = about(item.id(), Signature.TYPE);
        if (signatures.isEmpty()) {
            return Agreements.of(NOTHING).of(item);
        }
        List<PlanPart> parts = new ArrayList<>(linksOf(item.id()));
        parts.add(item);
        // A copy: who reads signatures remembers by the map what it has read.
        Marks signed = Marks.some(Map.of(Signature.TYPE, Map.copyOf(signatures)));
        return Agreements.of(RoadmapSnapshot.of(NOTHING.id(), 0, parts, signed)).of(item);
    }

    /** Takes a change over. */
    Touched advance(Change change) {
        Reach reach = new Reach(this);
        for (Op step : change.ops()) {
            PlanType type = PlanType.of(step.type()).orElse(null);
            if (type == null) {
                mark(step, reach);
            } else {
                advance(type, step, reach);
            }
        }
        return reach.touched();
    }

    private void advance(PlanType type, Op step, Reach reach) {
        switch (type) {
            case ITEM -> {
                ItemId id = ItemId.of(step.id());
                reach.item(items.get(id));
                put(id, (Item) after(type, items.get(id), step));
                reach.item(items.get(id));
                reach.around(id);
            }
            case LINK -> {
                LinkId id = LinkId.of(step.id());
                reach.link(links.get(id));
                put(id, (Link) after(type, links.get(id), step));
                reach.link(links.get(id));
            }
            case HORIZON -> {
                HorizonId id = HorizonId.of(step.id());
                Horizon after = (Horizon) after(type, horizons.get(id), step);
                if (after == null) {
                    horizons.remove(id);
                } else {
                    horizons.put(id, after);
                }
                orderRulers();
                reach.everyItem();
            }
            case ROADMAP, ACCESS, STAGE, VIEW -> {
                // Nothing of these is looked at.
            }
        }
    }

    private static @Nullable PlanPart after(PlanType type, @Nullable PlanPart before, Op step) {
        return type.after(before, step);
    }

    private void put(ItemId id, @Nullable Item after) {
        Item before = after == null ? items.remove(id) : items.put(id, after);
        if (before != null) {
            load(before.team()).remove(before);
        }
        if (after != null) {
            load(after.team()).add(after);
        }
    }

    private void put(LinkId id, @Nullable Link after) {
        Link before = after == null ? links.remove(id) : links.put(id, after);
        if (before != null) {
            unlink(before.from(), before);
            unlink(before.to(), before);
        }
        if (after != null) {
            linksOf.computeIfAbsent(after.from(), item -> new ArrayList<>(2)).add(after);
            linksOf.computeIfAbsent(after.to(), item -> new ArrayList<>(2)).add(after);
        }
    }

    private void unlink(ItemId item, Link link) {
        linksOf.computeIfPresent(item, (id, all) -> {
            all.remove(link);
            return all.isEmpty() ? null : all;
        });
    }

    private void orderRulers() {
        for (Team team : Team.values()) {
            rulers.put(
                    team,
                    horizons.values().stream()
                            .filter(horizon -> horizon.team() == team)
                            .sorted(Comparator.comparing(Horizon::start).thenComparing(Horizon::key))
                            .toList());
        }
    }

    private void mark(Op step, Reach reach) {
        Set<String> fields = kept.get(step.type());
        if (fields == null) {
            return;
        }
        Map<String, Map<String, String>> ofType = of(step.type());
        Map<String, String> before = ofType.get(step.id());
        Map<String, String> after = Marks.after(step, fields, before == null ? Map.of() : before);
        if (before != null) {
            unindex(step.type(), step.id(), before);
            reach.mark(step.type(), before);
        }
        if (after == null) {
            ofType.remove(step.id());
        } else {
            ofType.put(step.id(), after);
            index(step.type(), step.id(), after);
            reach.mark(step.type(), after);
        }
    }

    private Map<String, Map<String, String>> of(String type) {
        return marks.computeIfAbsent(type, key -> new HashMap<>());
    }

    private void index(String type, String id, Map<String, String> mark) {
        String item = mark.get("item");
        if (item != null) {
            about.computeIfAbsent(item, key -> new HashMap<>(4))
                    .computeIfAbsent(type, key -> new TreeMap<>())
                    .put(id, mark);
        }
    }

    private void unindex(String type, String id, Map<String, String> mark) {
        String item = mark.get("item");
        Map<String, TreeMap<String, Map<String, String>>> types = item == null ? null : about.get(item);
        if (types != null && types.containsKey(type)) {
            types.get(type).remove(id);
        }
    }
}
