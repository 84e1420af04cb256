package app.commonhorizon.agreement;

import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handovers of one item as a term: of each the item at its other end and the agreed lead time in days, as
 * {@code <item>/<days>} or {@code <item>} where no time was agreed, in order of their ids with a space between.
 */
final class Handovers {

    private Handovers() {}

    /** One of them. */
    record Handover(ItemId other, @Nullable Integer leadDays) {

        private static Handover read(String text) {
            String[] parts = text.split("/", 2);
            return new Handover(ItemId.of(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1]));
        }

        private String canonical() {
            return leadDays == null ? other.toString() : other + "/" + leadDays;
        }
    }

    /** Of every item that has any, in canonical form. */
    static Map<ItemId, String> of(RoadmapSnapshot plan) {
        Map<ItemId, String> all = new HashMap<>();
        plan.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER)
                .flatMap(link -> Stream.of(
                        Map.entry(link.from(), new Handover(link.to(), link.leadDays())),
                        Map.entry(link.to(), new Handover(link.from(), link.leadDays()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((item, handovers) -> all.put(item, canonical(handovers)));
        return all;
    }

    private static String canonical(List<Handover> handovers) {
        return handovers.stream()
                .sorted(Comparator.comparing(handover -> handover.other().toString()))
                .map(Handover::canonical)
                .collect(Collectors.joining(" "));
    }

    /**
     * Reads the canonical form; null is none.
     *
     * @throws IllegalArgumentException if it is none
     */
    static List<Handover> read(@Nullable String canonical) {
        return Arrays.stream(Objects.requireNonNullElse(canonical, "").split(" "))
                .filter(part -> !part.isEmpty())
                .map(Handover::read)
                .toList();
    }
}
