package app.commonhorizon.history.internal;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one roadmap's log says, in short: who changed what when, and what each thing was called at each revision. Follows the
 * log change by change, so that a history of many thousand changes is looked through without reading them. Not for several
 * threads at once.
 */
final class PlanIndex {

    /** What names a thing, and what decides whom it concerns: kept for each revision at which any of it changed. */
    private static final Set<String> TELLING =
            Set.of("title", "name", "kind", "team", "stage", "owner", "from", "to", "item");

    /**
     * One change, in short.
     *
     * @param items the ids of the items that it is about, in its order; those at both ends of a link too
     * @param teams whose items they are, a bit for each {@link Team}
     * @param kinds what they are, a bit for each {@link Kind}
     */
    record Entry(long revision, PersonId by, Instant at, boolean undo, List<String> items, int teams, int kinds) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, NavigableMap<Long, Map<String, String>>> things = new HashMap<>();
    private final Map<String, String> pooled = new HashMap<>();

    /** Takes in what was there before the first change: a draft begins as a copy of a plan. */
    void begin(RoadmapSnapshot first) {
        first.parts().forEach(part -> {
            Map<String, String> told = new HashMap<>();
            part.fields().forEach((field, value) -> {
                if (value != null && TELLING.contains(field)) {
                    told.put(field, pooled.computeIfAbsent(value, text -> text));
                }
            });
            things.computeIfAbsent(key(part.type().code(), part.key()), key -> new TreeMap<>())
                    .put(0L, Map.copyOf(told));
        });
    }

    /** Up to where this has followed the log. */
    long revision() {
        return entries.size();
    }

    /** All changes; the one of revision 1 stands first. */
    List<Entry> entries() {
        return entries;
    }

    /** Takes in the next change. */
    void add(Change change) {
        if (change.revision() != revision() + 1) {
            throw new IllegalArgumentException("Change " + change.revision() + " does not follow on " + revision());
        }
        Set<String> items = new LinkedHashSet<>();
        int teams = 0;
        int kinds = 0;
        for (Op op : change.ops()) {
            Map<String, String> before = fields(op.type(), op.id(), change.revision() - 1);
            note(op, before, change.revision());
            for (String item : itemsOf(op, before)) {
                items.add(pooled.computeIfAbsent(item, id -> id));
                Map<String, String> told = fields("item", item, change.revision());
                teams |= bit(Team.values(), Team::code, told.get("team"));
                kinds |= bit(Kind.values(), Kind::code, told.get("kind"));
            }
        }
        entries.add(new Entry(
                change.revision(),
                change.by(),
                change.at(),
                change.undoes() != null,
                List.copyOf(items),
                teams,
                kinds));
    }

    private void note(Op op, Map<String, String> before, long revision) {
        Map<String, String> after = new HashMap<>(before);
        op.to().forEach((field, value) -> {
            if (TELLING.contains(field)) {
                if (value == null) {
                    after.remove(field);
                } else {
                    after.put(field, pooled.computeIfAbsent(value, text -> text));
                }
            }
        });
        // What was removed keeps its name: the change that removes it has to be told, too.
        if (op.op() != Op.Action.REMOVE && !after.equals(before)) {
            things.computeIfAbsent(key(op.type(), op.id()), key -> new TreeMap<>())
                    .put(revision, Map.copyOf(after));
        }
    }

    private static List<String> itemsOf(Op op, Map<String, String> before) {
        if (op.type().equals("item")) {
            return List.of(op.id());
        }
        Map<String, @Nullable String> told = new HashMap<>(before);
        told.putAll(op.op() == Op.Action.REMOVE ? op.from() : op.to());
        // Also what other modules add to an item says so in a field of this name.
        List<String> ends = op.type().equals("link") ? List.of("from", "to") : List.of("item");
        List<String> items = new ArrayList<>();
        for (String end : ends) {
            String item = told.get(end);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /**
     * What is known of a thing at a revision: its name or title, its team, kind, stage and owner, a link's ends. Of a thing
     * that was removed before, what it was last; empty for one that was never there.
     */
    Map<String, String> fields(String type, String id, long revision) {
        NavigableMap<Long, Map<String, String>> past = things.get(key(type, id));
        if (past == null) {
            return Map.of();
        }
        Map.Entry<Long, Map<String, String>> then = past.floorEntry(revision);
        return then == null ? Map.of() : then.getValue();
    }

    /** The items that links led to from this one up to a revision, however far away; without itself. */
    Set<String> followers(String item, long revision) {
        Map<String, List<String>> next = new HashMap<>();
        things.forEach((key, past) -> {
            Map.Entry<Long, Map<String, String>> then = key.startsWith("link ") ? past.floorEntry(revision) : null;
            String from = then == null ? null : then.getValue().get("from");
            String to = then == null ? null : then.getValue().get("to");
            if (from != null && to != null) {
                next.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
            }
        });
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(item));
        while (!open.isEmpty()) {
            next.getOrDefault(open.remove(), List.of()).stream()
                    .filter(id -> !id.equals(item) && found.add(id))
                    .forEach(open::add);
        }
        return found;
    }

    private static String key(String type, String id) {
        return type + ' ' + id;
    }

    private static <E extends Enum<E>> int bit(E[] constants, Function<E, String> code, @Nullable String value) {
        return Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(value))
                .mapToInt(constant -> 1 << constant.ordinal())
                .sum();
    }
}
