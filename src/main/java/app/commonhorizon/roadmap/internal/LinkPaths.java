package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows links from item to item. Built in one pass over the links; a search visits each link once at most. */
final class LinkPaths {

    private final Map<ItemId, List<ItemId>> next = new HashMap<>();

    /** @param without a link that is left out of account, as the one that is being checked */
    LinkPaths(Collection<? extends PlanPart> links, LinkId without) {
        for (PlanPart part : links) {
            if (part instanceof Link link && !link.id().equals(without)) {
                next.computeIfAbsent(link.from(), each -> new ArrayList<>()).add(link.to());
            }
        }
    }

    /** The shortest way along the links, both ends included; empty if there is none. */
    List<ItemId> shortest(ItemId from, ItemId to) {
        Map<ItemId, @Nullable ItemId> cameFrom = new HashMap<>();
        cameFrom.put(from, null);
        Deque<ItemId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ItemId here = open.removeFirst();
            if (here.equals(to)) {
                return wayTo(here, cameFrom);
            }
            for (ItemId there : next.getOrDefault(here, List.of())) {
                if (!cameFrom.containsKey(there)) {
                    cameFrom.put(there, here);
                    open.add(there);
                }
            }
        }
        return List.of();
    }

    private static List<ItemId> wayTo(ItemId end, Map<ItemId, @Nullable ItemId> cameFrom) {
        List<ItemId> way = new ArrayList<>();
        for (ItemId item = end; item != null; item = cameFrom.get(item)) {
            way.add(item);
        }
        Collections.reverse(way);
        return way;
    }
}
