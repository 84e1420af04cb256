package app.commonhorizon.history;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes grouped by the item that they are about, those first that matter most to one person. */
public final class SinceGroups {

    /** Why a group matters to the person, the most first. */
    public enum Reason {
        /** It is the person's own item. */
        OWN,
        /** It is an item of a team that the person is on. */
        TEAM,
        /** It is handed over to or from an item of such a team. */
        HANDOVER,
        /** It is something else. */
        OTHER
    }

    /**
     * What changed on one item.
     *
     * @param item null for what is about no item that is on the plan: the roadmap itself, or something that was deleted
     * @param changes in the order in which they were made; not empty
     */
    public record Group(@Nullable Item item, Reason reason, List<ToldChange> changes) {

        public Group {
            changes = List.copyOf(changes);
        }

        /** What {@link Visits} calls it. */
        public String subject() {
            return item == null ? Visits.PLAN : item.key();
        }

        /** The revision of the latest change. */
        public long latest() {
            return changes.getLast().revision();
        }
    }

    private SinceGroups() {}

    /**
     * Groups changes; one that is about several items stands with the one that matters most to the person.
     *
     * @param changes in the order in which they were made
     */
    public static List<Group> of(RoadmapSnapshot plan, Person reader, List<ToldChange> changes) {
        Set<ItemId> handedOver = handedOver(plan, reader.teams());
        Map<String, List<ToldChange>> bySubject = new LinkedHashMap<>();
        for (ToldChange change : changes) {
            String subject = change.items().stream()
                    .flatMap(id -> plan.item(id).stream())
                    .min(Comparator.comparing(item -> reason(item, reader, handedOver)))
                    .map(Item::key)
                    .orElse(Visits.PLAN);
            bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(change);
        }
        return bySubject.entrySet().stream()
                .map(entry -> {
                    Item item = entry.getKey().equals(Visits.PLAN)
                            ? null
                            : plan.item(ItemId.of(entry.getKey())).orElse(null);
                    return new Group(
                            item, item == null ? Reason.OTHER : reason(item, reader, handedOver), entry.getValue());
                })
                .sorted(Comparator.comparing(Group::reason)
                        .thenComparing(Comparator.comparingLong(Group::latest).reversed()))
                .toList();
    }

    private static Reason reason(Item item, Person reader, Set<ItemId> handedOver) {
        if (reader.id().equals(item.owner())) {
            return Reason.OWN;
        }
        if (reader.teams().contains(item.team())) {
            return Reason.TEAM;
        }
        return handedOver.contains(item.id()) ? Reason.HANDOVER : Reason.OTHER;
    }

    private static Set<ItemId> handedOver(RoadmapSnapshot plan, Set<Team> teams) {
        Set<ItemId> own = plan.items()
                .filter(item -> teams.contains(item.team()))
                .map(Item::id)
                .collect(Collectors.toSet());
        return plan.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER)
                .flatMap(link -> own.contains(link.from())
                        ? Stream.of(link.to())
                        : own.contains(link.to()) ? Stream.of(link.from()) : Stream.<ItemId>empty())
                .collect(Collectors.toSet());
    }
}
