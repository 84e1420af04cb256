package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Op;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in memory of the parts that other modules add to one roadmap: of each {@link AddedType} the few fields that it
 * keeps, such as that an item has an open question. Immutable, and follows the changes by itself.
 */
public final class Marks {

    /** For plans that were put together without the modules' types. */
    public static final Marks NONE = new Marks(Map.of(), Map.of());

    private final Map<String, Set<String>> kept;
    private final Map<String, Map<String, Map<String, String>>> byType;

    private Marks(Map<String, Set<String>> kept, Map<String, Map<String, Map<String, String>>> byType) {
        this.kept = kept;
        this.byType = byType;
    }

    /** No marks yet, of types that keep these fields; a type that keeps nothing is left out. */
    public static Marks keeping(Map<String, Set<String>> kept) {
        return new Marks(Map.copyOf(kept), Map.of());
    }

    /** Some of the marks, such as those that are about one item: by type and id. They do not follow changes. */
    public static Marks some(Map<String, ? extends Map<String, Map<String, String>>> byType) {
        return new Marks(Map.of(), Map.copyOf(byType));
    }

    /** By type, which fields are kept. */
    public Map<String, Set<String>> kept() {
        return kept;
    }

    /** What is kept of each part of this type: by id, the fields that are set. */
    public Map<String, Map<String, String>> of(String type) {
        return byType.getOrDefault(type, Map.of());
    }

    /** The marks after these steps; steps of which nothing is kept are passed over. */
    public Marks after(List<Op> steps) {
        Map<String, Map<String, Map<String, String>>> changed = new HashMap<>();
        for (Op step : steps) {
            Set<String> fields = kept.get(step.type());
            if (fields != null) {
                Map<String, Map<String, String>> marks =
                        changed.computeIfAbsent(step.type(), type -> new HashMap<>(of(type)));
                apply(step, fields, marks);
            }
        }
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, Map<String, Map<String, String>>> all = new HashMap<>(byType);
        changed.forEach((type, marks) -> all.put(type, Collections.unmodifiableMap(marks)));
        return new Marks(kept, all);
    }

    private static void apply(Op step, Set<String> fields, Map<String, Map<String, String>> marks) {
        Map<String, String> after = after(step, fields, marks.getOrDefault(step.id(), Map.of()));
        if (after == null) {
            marks.remove(step.id());
        } else {
            marks.put(step.id(), after);
        }
    }

    /**
     * What is kept of one part after a step; null if the step removes it.
     *
     * @param fields which are kept
     * @param before what was kept; empty if there was no such part
     */
    public static @Nullable Map<String, String> after(Op step, Set<String> fields, Map<String, String> before) {
        if (step.op() == Op.Action.REMOVE) {
            return null;
        }
        Map<String, String> mark = new HashMap<>(before);
        step.to().forEach((field, value) -> {
            if (fields.contains(field)) {
                put(mark, field, value);
            }
        });
        return Map.copyOf(mark);
    }

    private static void put(Map<String, String> mark, String field, @Nullable String value) {
        if (value == null) {
            mark.remove(field);
        } else {
            mark.put(field, value);
        }
    }
}
