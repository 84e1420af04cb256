package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Conflict;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Part;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an edit really changes on the plan as it stands: checks each step against the plan's rules, compares
 * field by field with what the sender saw, adds what follows from a step (a removed item takes its links along), and
 * leaves out what would change nothing. Touches no database, but for what modules check of the parts that they add; one
 * object per edit.
 */
final class EditResolver {

    private final RoadmapSnapshot before;
    private final Asking asking;
    private final AddedSteps added;
    private RoadmapSnapshot.Draft draft;
    private final List<Op> ops = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<PlanType, Set<String>> touched = new EnumMap<>(PlanType.class);
    private final Set<ItemId> dated = new LinkedHashSet<>();

    /** @param added what the edit's steps need of the parts that other modules add */
    EditResolver(RoadmapSnapshot before, Asking asking, AddedSteps added) {
        this.before = before;
        this.asking = asking;
        this.added = added;
        this.draft = new RoadmapSnapshot.Draft(before);
    }

    /** What the edit changes, in order, each step knowing what it replaces; empty if nothing. */
    List<Op> ops() {
        return ops;
    }

    /** By type, the ids of the parts that may stand differently now. */
    Map<PlanType, Set<String>> touched() {
        return touched;
    }

    /** Fields that somebody else has set since the sender looked; not applied. */
    List<Conflict> conflicts() {
        return conflicts;
    }

    /** The part as it stands after the steps so far, null if there is none. */
    @Nullable
    Part part(String type, String key) {
        Optional<AddedSteps.OfType<?>> ofType = added.of(type);
        return ofType.isPresent()
                ? ofType.get().part(key)
                : PlanType.of(type).map(known -> draft.part(known, key)).orElse(null);
    }

    /** The part with these fields, whether or not it is there. */
    Part read(String type, String key, Map<String, @Nullable String> fields) {
        Optional<AddedSteps.OfType<?>> ofType = added.of(type);
        return ofType.isPresent()
                ? ofType.get().read(key, fields)
                : planType(type).read(key, fields);
    }

    /** The links that begin or end at this item, after the steps so far. */
    List<Link> linksOf(String item) {
        return draft.parts(PlanType.LINK).stream()
                .map(Link.class::cast)
                .filter(link -> link.from().toString().equals(item)
                        || link.to().toString().equals(item))
                .toList();
    }

    /** The plan after the edit. */
    RoadmapSnapshot after(long revision) {
        RoadmapSnapshot after = draft.freeze(revision);
        draft = new RoadmapSnapshot.Draft(after);
        return after;
    }

    /** The plan after the steps so far; further steps go on from there. */
    RoadmapSnapshot soFar() {
        return after(before.revision());
    }

    /** Reads what these further steps need of the parts that other modules add. */
    void alsoReads(AddedParts parts, List<Op> steps) {
        parts.complete(added, before.id(), steps);
    }

    private @Nullable PlanPart planPart(PlanType type, String key) {
        return draft.part(type, key);
    }

    /**
     * Takes one step of an edit.
     *
     * @throws RefusedException if it breaks a rule; the step has then left nothing behind
     */
    void take(Op op) {
        String key = key(op.id());
        try {
            added.of(op.type()).ifPresentOrElse(type -> take(type, key, op), () -> take(planType(op.type()), key, op));
        } catch (InvalidFieldException e) {
            throw new RefusedException(Reason.INVALID, e.getMessage());
        } catch (StepRefusedException e) {
            throw new RefusedException(e.reason(), e.getMessage());
        }
    }

    /** Takes a step of another module that stands in the change and at the plan's marks, and is stored nowhere else. */
    void mark(Op step) {
        ops.add(step);
        draft.mark(step);
    }

    private void take(PlanType type, String key, Op op) {
        checkRight(type, op);
        switch (op.op()) {
            case ADD -> add(type, key, op.to());
            case SET -> set(type, key, op);
            case REMOVE -> remove(type, key);
        }
    }

    private void take(AddedSteps.OfType<?> type, String key, Op op) {
        AddedPart now = type.part(key);
        Map<String, @Nullable String> wanted = null;
        switch (op.op()) {
            case ADD -> {
                checkNotThere(now);
                wanted = op.to();
            }
            case SET -> {
                Map<String, @Nullable String> stands = checkThere(now).fields();
                wanted = over(stands, op.to());
                Op difference = Op.difference(
                        op.type(), key, stands, type.read(key, wanted).fields());
                compare(op, difference, stands);
                if (difference.to().isEmpty()) {
                    return;
                }
            }
            case REMOVE -> {
                if (now == null) {
                    return; // Somebody was quicker, and wanted the same.
                }
            }
        }
        Op change = type.take(asking, before, this::planPart, key, wanted);
        if (change.op() == Op.Action.SET && change.to().isEmpty()) {
            return; // It was about what only the server says, and that stays as it is.
        }
        ops.add(change);
        draft.mark(change);
    }

    private static PlanType planType(String code) {
        return PlanType.of(code).orElseThrow(() -> new RefusedException(Reason.INVALID, text("roadmap.refused.type")));
    }

    /** The usual spelling of an id in an edit. */
    static String key(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.id"));
        }
    }

    private void checkRight(PlanType type, Op op) {
        if (!asking.access().mayEdit()) {
            throw new RefusedException(Reason.FORBIDDEN, text("roadmap.refused.viewer"));
        }
        boolean sharing = type == PlanType.ACCESS
                || type == PlanType.ROADMAP
                        && (op.to().containsKey("owner") || op.to().containsKey("everyone"));
        if (sharing && asking.access() != Access.OWNER) {
            throw new RefusedException(Reason.FORBIDDEN, text("roadmap.refused.sharing"));
        }
    }

    private void add(PlanType type, String key, Map<String, @Nullable String> fields) {
        checkNotThere(type == PlanType.ROADMAP ? before.roadmap() : draft.part(type, key));
        PlanPart part = type.read(key, fields);
        put(part);
        ops.add(Op.add(type.code(), key, set(part.fields())));
    }

    /** Without the fields that are not set: they say nothing when something is added. */
    private static Map<String, @Nullable String> set(Map<String, @Nullable String> fields) {
        Map<String, @Nullable String> set = new HashMap<>(fields);
        set.values().removeIf(Objects::isNull);
        return set;
    }

    private static void checkNotThere(@Nullable Part part) {
        if (part != null) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.there-already"));
        }
    }

    private static <P extends Part> P checkThere(@Nullable P part) {
        if (part == null) {
            throw new RefusedException(Reason.GONE, text("roadmap.refused.gone"));
        }
        return part;
    }

    private static Map<String, @Nullable String> over(
            Map<String, @Nullable String> fields, Map<String, @Nullable String> others) {
        Map<String, @Nullable String> all = new HashMap<>(fields);
        all.putAll(others);
        return all;
    }

    private void set(PlanType type, String key, Op op) {
        PlanPart now = checkThere(draft.part(type, key));
        if (now instanceof Item item && (op.to().containsKey("start") || op.to().containsKey("end"))) {
            dated.add(item.id());
        }
        Map<String, @Nullable String> stands = now.fields();
        PlanPart part = type.read(key, over(stands, op.to()));
        Op difference = Op.difference(type.code(), key, stands, part.fields());
        compare(op, difference, stands);
        if (!difference.to().isEmpty()) {
            put(part);
            ops.add(difference);
        }
    }

    /** Notes which of the fields that a step changes hold something else than its sender saw. */
    private void compare(Op op, Op difference, Map<String, @Nullable String> stands) {
        for (String field : difference.to().keySet()) {
            if (!op.to().containsKey(field)) {
                continue; // It follows from one that is named.
            }
            if (!op.from().containsKey(field)) {
                throw new RefusedException(Reason.INVALID, text("roadmap.refused.no-from"));
            }
            if (!Objects.equals(op.from().get(field), stands.get(field))) {
                conflicts.add(new Conflict(
                        difference.type(),
                        difference.id(),
                        field,
                        stands.get(field),
                        difference.to().get(field),
                        null));
            }
        }
    }

    /**
     * After the last step: adds what moves along with the items that the edit has moved, see {@link Cascade}. Items whose
     * dates the edit names stay where it puts them, and so an edit that contains its cascade gets nothing added.
     *
     * @return the items that were added, in the order in which they follow each other
     */
    List<Item> moveAlong() {
        if (dated.isEmpty() || !conflicts.isEmpty()) {
            return List.of();
        }
        Function<ItemId, @Nullable Item> stood = id -> before.item(id).orElse(null);
        Function<ItemId, @Nullable Item> stands = id -> (Item) draft.part(PlanType.ITEM, id.toString());
        List<Link> links =
                draft.parts(PlanType.LINK).stream().map(Link.class::cast).toList();
        List<Item> along = new ArrayList<>();
        new Cascade(stood, stands, links, dated).moves().forEach((id, period) -> {
            Item item = Objects.requireNonNull(stands.apply(id));
            Map<String, @Nullable String> fields = new HashMap<>(item.fields());
            fields.put("start", Objects.toString(period.start(), null));
            fields.put("end", Objects.toString(period.end(), null));
            PlanPart moved = PlanType.ITEM.read(item.key(), fields);
            put(moved);
            ops.add(Op.difference(PlanType.ITEM.code(), item.key(), item.fields(), moved.fields()));
            along.add((Item) moved);
        });
        return along;
    }

    private void put(PlanPart part) {
        switch (part) {
            case Item item -> checkItem(item);
            case Link link -> checkLink(link);
            default -> {}
        }
        draft.put(part);
        touch(part.type(), part.key());
    }

    private void checkItem(Item item) {
        if (draft.part(PlanType.STAGE, item.stage().toString()) == null) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.stage-gone", item.title()));
        }
        PlanPart earlier = draft.part(PlanType.ITEM, item.key());
        if (earlier instanceof Item old
                && old.kind() != item.kind()
                && linksOf(item.key()).stream().anyMatch(link -> link.kind() == Link.Kind.HANDOVER)) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.kind-handover", item.title()));
        }
    }

    private void checkLink(Link link) {
        Item from = linked(link.from().toString());
        Item to = linked(link.to().toString());
        boolean handover = link.kind() == Link.Kind.HANDOVER;
        if (handover && (from.kind() != Kind.PILOT || to.kind() != Kind.SCALING_TASK)) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.handover"));
        }
        boolean twice = draft.parts(PlanType.LINK).stream()
                .map(Link.class::cast)
                .anyMatch(other -> !other.id().equals(link.id())
                        && other.from().equals(link.from())
                        && other.to().equals(link.to()));
        if (twice) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.linked", from.title(), to.title()));
        }
        checkNoLoop(link);
    }

    /** Checked here, on the plan under its lock, because two people may draw the two halves of a circle at once. */
    private void checkNoLoop(Link link) {
        List<ItemId> way = new LinkPaths(draft.parts(PlanType.LINK), link.id()).shortest(link.to(), link.from());
        if (way.isEmpty()) {
            return;
        }
        String titles = way.stream()
                .map(item -> text("roadmap.quoted", linked(item.toString()).title()))
                .collect(Collectors.joining(" → "));
        throw new RefusedException(
                Reason.INVALID,
                way.size() == 1 ? text("roadmap.refused.itself") : text("roadmap.refused.circle", titles));
    }

    private Item linked(String key) {
        if (draft.part(PlanType.ITEM, key) instanceof Item item) {
            return item;
        }
        throw new RefusedException(Reason.GONE, text("roadmap.refused.link-gone"));
    }

    private void remove(PlanType type, String key) {
        if (type == PlanType.ROADMAP) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.remove-roadmap"));
        }
        PlanPart now = draft.part(type, key);
        if (now == null) {
            return; // Somebody was quicker, and wanted the same.
        }
        if (now instanceof Stage stage) {
            checkEmpty(stage);
        }
        if (now instanceof Item) {
            linksOf(key).forEach(this::drop);
        }
        drop(now);
    }

    private void checkEmpty(Stage stage) {
        long items = draft.parts(PlanType.ITEM).stream()
                .filter(part -> part instanceof Item item && item.stage().equals(stage.id()))
                .count();
        if (items > 0) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.stage-in-use", stage.name(), items));
        }
    }

    private void drop(PlanPart part) {
        draft.remove(part.type(), part.key());
        touch(part.type(), part.key());
        ops.add(Op.remove(part.type().code(), part.key(), set(part.fields())));
    }

    private void touch(PlanType type, String key) {
        touched.computeIfAbsent(type, each -> new LinkedHashSet<>()).add(key);
    }

    /** The persons whom the edit newly names or gives access to, so that the caller can see whether they exist. */
    Set<PersonId> namedPersons() {
        Set<PersonId> named = new LinkedHashSet<>();
        for (Op op : ops) {
            String owner = op.to().get("owner");
            if (owner != null) {
                named.add(PersonId.of(owner));
            }
            if (op.type().equals(PlanType.ACCESS.code()) && op.op() == Op.Action.ADD) {
                named.add(PersonId.of(op.id()));
            }
        }
        return named;
    }

    /** The person to whom the edit hands the roadmap, empty if it does not. */
    Optional<PersonId> newOwner() {
        return ops.stream()
                .filter(op -> op.type().equals(PlanType.ROADMAP.code()))
                .map(op -> op.to().get("owner"))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(PersonId::of);
    }

    /** The answer for an edit with {@link #conflicts()}, which the caller has completed with who set what. */
    Refused conflictAnswer(List<Conflict> complete) {
        return new Refused(
                Reason.CONFLICT,
                complete.size() == 1 ? text("roadmap.refused.conflict") : text("roadmap.refused.conflicts"),
                complete);
    }

    /** Who asks for the edit. */
    Asking asking() {
        return asking;
    }

    /** Has the modules write what the edit changes of the parts that they add. */
    void saveAdded() {
        added.save();
    }

    /** The plan that the edit is laid over. */
    RoadmapSnapshot before() {
        return before;
    }
}
