package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.history.PutBack;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how a change is put back: field by field, against what stands there now. */
@Component
public class PuttingBack {

    /** How far back is looked for who set what stands there now. */
    private static final int BLAME_LIMIT = 500;

    private final PlanIndexes indexes;
    private final ChangeLog changes;
    private final People people;

    PuttingBack(PlanIndexes indexes, ChangeLog changes, People people) {
        this.indexes = indexes;
        this.changes = changes;
        this.people = people;
    }

    /** How {@code change} is put back on {@code plan}. */
    public PutBack of(RoadmapSnapshot plan, Change change, Set<String> items, Set<String> fields) {
        Map<PersonId, Person> everybody =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        long from = Math.max(change.revision(), plan.revision() - BLAME_LIMIT);
        List<Change> since = changes.since(plan.id(), from, BLAME_LIMIT).stream()
                .map(RecordedChange::change)
                .toList()
                .reversed();
        return of(plan, change, items, fields, since, everybody);
    }

    /** All that putting {@code change} back on {@code plan} would do, overwriting included. Costs much less than the rest. */
    public List<Op> steps(RoadmapSnapshot plan, Change change, Set<String> items, Set<String> fields) {
        return of(plan, change, items, fields, List.of(), Map.of()).steps(true);
    }

    private PutBack of(
            RoadmapSnapshot plan,
            Change change,
            Set<String> items,
            Set<String> fields,
            List<Change> since,
            Map<PersonId, Person> everybody) {
        return indexes.ask(plan.id(), index -> {
            IndexNames names = new IndexNames(index, everybody, Long.MAX_VALUE);
            Work work = new Work(plan, change, names, since, fields);
            change.ops().reversed().stream()
                    .filter(op -> items.isEmpty() || items.contains(op.id()))
                    .forEach(work::take);
            return work.done();
        });
    }

    /** One change being put back. */
    private static final class Work {

        private final RoadmapSnapshot plan;
        private final Change change;
        private final IndexNames names;
        private final List<Change> later;
        private final Set<String> only;
        private final List<Op> steps = new ArrayList<>();
        private final List<Op> overwriting = new ArrayList<>();
        private final List<PutBack.Since> since = new ArrayList<>();
        private final List<String> impossible = new ArrayList<>();

        Work(RoadmapSnapshot plan, Change change, IndexNames names, List<Change> later, Set<String> only) {
            this.plan = plan;
            this.change = change;
            this.names = names;
            this.later = later;
            this.only = only;
        }

        PutBack done() {
            return new PutBack(plan.id(), plan.revision(), steps, overwriting, since, impossible);
        }

        void take(Op op) {
            Optional<PlanType> type = PlanType.of(op.type());
            if (type.isEmpty()) {
                // Another module's: the door knows what may be done, and compares with what the change left.
                steps.add(op.inverse());
                return;
            }
            PlanPart stands = plan.part(type.get(), op.id());
            switch (op.op()) {
                case ADD -> takeAway(op, stands);
                case REMOVE -> bringBack(op, stands);
                case SET -> putBack(op, stands);
            }
        }

        private void putBack(Op op, @Nullable PlanPart stands) {
            if (stands == null) {
                impossible.add(text("history.back.gone", thing(op)));
                return;
            }
            Map<String, @Nullable String> now = stands.fields();
            Map<String, @Nullable String> from = new HashMap<>();
            Map<String, @Nullable String> to = new HashMap<>();
            Map<String, @Nullable String> newer = new HashMap<>();
            Map<String, @Nullable String> older = new HashMap<>();
            op.from().forEach((field, before) -> {
                String value = now.get(field);
                if (!only.isEmpty() && !only.contains(field) || Objects.equals(value, before)) {
                    return;
                }
                boolean untouched = Objects.equals(value, op.to().get(field));
                (untouched ? from : newer).put(field, value);
                (untouched ? to : older).put(field, before);
                if (!untouched) {
                    since.add(new PutBack.Since(
                            text("history.back.field", FieldWords.label(field), thing(op)),
                            FieldWords.value(field, value, names),
                            FieldWords.value(field, before, names),
                            who(op, field)));
                }
            });
            add(steps, op, from, to);
            add(overwriting, op, newer, older);
        }

        private static void add(
                List<Op> list, Op op, Map<String, @Nullable String> from, Map<String, @Nullable String> to) {
            if (!to.isEmpty()) {
                list.add(Op.set(op.type(), op.id(), from, to));
            }
        }

        private void takeAway(Op op, @Nullable PlanPart stands) {
            if (stands == null) {
                return;
            }
            Op removal = Op.remove(op.type(), op.id(), stands.fields());
            boolean changed =
                    later.stream().flatMap(other -> other.ops().stream()).anyMatch(other -> isAbout(other, op));
            if (!changed) {
                steps.add(removal);
                return;
            }
            overwriting.add(removal);
            since.add(new PutBack.Since(
                    thing(op), text("history.back.changed"), text("history.back.not-there"), who(op, null)));
        }

        private void bringBack(Op op, @Nullable PlanPart stands) {
            if (stands != null) {
                return;
            }
            Optional<String> missing = missing(op);
            if (missing.isPresent()) {
                impossible.add(text("history.back.needs", thing(op), missing.get()));
            } else {
                steps.add(Op.add(op.type(), op.id(), op.from()));
            }
        }

        /** What a removed thing stood on and is not there any more, if anything. */
        private Optional<String> missing(Op op) {
            String stage = op.type().equals("item") ? op.from().get("stage") : null;
            if (stage != null && plan.part(PlanType.STAGE, stage) == null && !returns("stage", stage)) {
                return Optional.of(names.stage(stage));
            }
            if (op.type().equals("link")) {
                for (String end : List.of("from", "to")) {
                    String item = String.valueOf(op.from().get(end));
                    if (plan.part(PlanType.ITEM, item) == null && !returns("item", item)) {
                        return Optional.of(names.item(item));
                    }
                }
            }
            return Optional.empty();
        }

        private boolean returns(String type, String id) {
            return change.ops().stream()
                    .anyMatch(op -> op.op() == Op.Action.REMOVE
                            && op.type().equals(type)
                            && op.id().equals(id));
        }

        private String thing(Op op) {
            return FieldWords.thing(op.type(), op.id(), names);
        }

        private String who(Op op, @Nullable String field) {
            return later.stream()
                    .filter(other -> other.ops().stream()
                            .anyMatch(step -> isAbout(step, op)
                                    && (field == null || step.to().containsKey(field))))
                    .findFirst()
                    .map(other -> names.person(other.by()))
                    .orElseGet(() -> Person.nameOf(null));
        }

        private static boolean isAbout(Op step, Op op) {
            return step.type().equals(op.type()) && step.id().equals(op.id())
                    // What was linked since would lose its link.
                    || step.type().equals("link")
                            && step.op() == Op.Action.ADD
                            && (op.id().equals(step.to().get("from"))
                                    || op.id().equals(step.to().get("to")));
        }
    }
}
