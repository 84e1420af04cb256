package app.commonhorizon.history.internal;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.history.Difference;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds the changes between two revisions into what differs in the end. It costs as much as there are changes between,
 * however large the plan is.
 */
@Component
public class DifferenceFolding {

    private static final int CHUNK = 1_000;

    private final ChangeLog changes;
    private final PlanIndexes indexes;
    private final People people;

    DifferenceFolding(ChangeLog changes, PlanIndexes indexes, People people) {
        this.changes = changes;
        this.indexes = indexes;
        this.people = people;
    }

    /** What has become of one thing between the two revisions. */
    private static final class Thing {
        private final String type;
        private final String id;
        private final boolean wasThere;
        private boolean isThere;
        private final Map<String, @Nullable String> before = new HashMap<>();
        private final Map<String, @Nullable String> after = new HashMap<>();
        private final Map<String, PersonId> who = new HashMap<>();
        private PersonId last;

        Thing(Op first, PersonId by) {
            type = first.type();
            id = first.id();
            wasThere = first.op() != Op.Action.ADD;
            last = by;
        }

        void take(Op op, PersonId by) {
            last = by;
            isThere = op.op() != Op.Action.REMOVE;
            op.from().forEach((field, value) -> {
                if (wasThere && !before.containsKey(field)) {
                    before.put(field, value);
                }
            });
            if (op.op() == Op.Action.ADD && wasThere) {
                // Removed and added again: what it is not given any more it has lost.
                before.keySet().forEach(field -> after.put(field, null));
            }
            op.to().forEach((field, value) -> {
                after.put(field, value);
                who.put(field, by);
                if (wasThere && !before.containsKey(field)) {
                    before.put(field, null);
                }
            });
        }
    }

    /**
     * What differs between two revisions.
     *
     * @param owner whether the reader owns the roadmap, and so sees whom it is shared with
     */
    public List<Difference> of(RoadmapSnapshot plan, boolean owner, long from, long to) {
        Map<String, Thing> things = new LinkedHashMap<>();
        long at = from;
        while (at < to) {
            List<RecordedChange> next = changes.since(plan.id(), at, (int) Math.min(CHUNK, to - at));
            next.forEach(change -> take(change.change(), things, owner));
            at = next.isEmpty() ? to : next.getLast().revision();
        }
        Map<PersonId, Person> everybody =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return indexes.ask(plan.id(), index -> {
            IndexNames names = new IndexNames(index, everybody, to);
            return things.values().stream()
                    .sorted(Comparator.comparing(thing -> thing.type.equals("item") ? 0 : 1))
                    .flatMap(thing -> told(thing, names).stream())
                    .toList();
        });
    }

    private static void take(Change change, Map<String, Thing> things, boolean owner) {
        for (Op op : change.ops()) {
            boolean sharing = op.type().equals("access")
                    || op.type().equals("roadmap") && op.to().containsKey("everyone");
            if (PlanType.of(op.type()).isPresent() && (owner || !sharing)) {
                things.computeIfAbsent(op.type() + ' ' + op.id(), key -> new Thing(op, change.by()))
                        .take(op, change.by());
            }
        }
    }

    private static List<Difference> told(Thing thing, IndexNames names) {
        String what = FieldWords.thing(thing.type, thing.id, names);
        if (!thing.wasThere || !thing.isThere) {
            if (thing.wasThere == thing.isThere) {
                return List.of();
            }
            Difference.Kind kind = thing.isThere ? Difference.Kind.ADDED : Difference.Kind.REMOVED;
            return List.of(new Difference(kind, what, "", "", "", names.person(thing.last), null));
        }
        List<Difference> found = new ArrayList<>();
        thing.after.keySet().stream().sorted().forEach(field -> {
            String before = thing.before.get(field);
            String after = thing.after.get(field);
            if (!Objects.equals(before, after)) {
                found.add(new Difference(
                        Difference.Kind.CHANGED,
                        what,
                        FieldWords.label(field),
                        FieldWords.value(field, before, names),
                        FieldWords.value(field, after, names),
                        names.person(thing.who.getOrDefault(field, thing.last)),
                        days(field, before, after)));
            }
        });
        return found;
    }

    private static @Nullable Long days(String field, @Nullable String before, @Nullable String after) {
        return ItemTeller.DATES.contains(field) && before != null && after != null
                ? DateWords.days(PlanDate.parse(before), PlanDate.parse(after))
                : null;
    }
}
