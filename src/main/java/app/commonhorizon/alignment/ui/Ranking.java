package app.commonhorizon.alignment.ui;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings in the order of what they hold up: the worst first, then those for which most other items wait. */
final class Ranking {

    /** A finding, and how many other items wait for the item at which it is shown, directly or not. */
    record Ranked(Finding finding, int holdsUp) {}

    private static final Comparator<Ranked> WORST_FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.finding().severity())
            .thenComparing(Ranked::holdsUp, Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.finding().key());

    private final Map<ItemId, List<Link>> after;
    private final Map<ItemId, Integer> counted = new HashMap<>();

    private Ranking(RoadmapSnapshot plan) {
        after = plan.links().collect(Collectors.groupingBy(Link::from));
    }

    static List<Ranked> of(Collection<Finding> findings, RoadmapSnapshot plan) {
        Ranking ranking = new Ranking(plan);
        return findings.stream()
                .map(finding -> new Ranked(finding, ranking.holdsUp(finding)))
                .sorted(WORST_FIRST)
                .toList();
    }

    private int holdsUp(Finding finding) {
        return finding.items().isEmpty()
                ? 0
                : counted.computeIfAbsent(finding.items().getFirst(), this::reached);
    }

    private int reached(ItemId item) {
        Set<ItemId> found = new HashSet<>();
        Deque<ItemId> open = new ArrayDeque<>(List.of(item));
        while (!open.isEmpty()) {
            for (Link link : after.getOrDefault(open.remove(), List.of())) {
                if (found.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return found.size();
    }
}
