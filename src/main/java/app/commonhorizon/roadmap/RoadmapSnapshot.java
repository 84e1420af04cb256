package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan at one revision. Immutable: advancing it by a change makes a new one that shares what the change did not
 * touch. One stands in memory per open roadmap, shared by all its screens.
 */
public final class RoadmapSnapshot {

    private final RoadmapId id;
    private final long revision;
    private final Map<PlanType, Map<String, PlanPart>> parts;
    private final Marks marks;

    private RoadmapSnapshot(RoadmapId id, long revision, Map<PlanType, Map<String, PlanPart>> parts, Marks marks) {
        this.id = id;
        this.revision = revision;
        this.parts = parts;
        this.marks = marks;
    }

    /** The plan that consists of these parts, and has no marks of other modules. */
    public static RoadmapSnapshot of(RoadmapId id, long revision, Collection<? extends PlanPart> parts) {
        return of(id, revision, parts, Marks.NONE);
    }

    /** The plan that consists of these parts and marks. */
    public static RoadmapSnapshot of(RoadmapId id, long revision, Collection<? extends PlanPart> parts, Marks marks) {
        Draft draft = new Draft(new RoadmapSnapshot(id, 0, new EnumMap<>(PlanType.class), marks));
        parts.forEach(draft::put);
        return draft.freeze(revision);
    }

    /** Whose plan it is. */
    public RoadmapId id() {
        return id;
    }

    /** At which revision of its log. */
    public long revision() {
        return revision;
    }

    /** The roadmap's own fields. */
    public Roadmap roadmap() {
        return (Roadmap) Objects.requireNonNull(part(PlanType.ROADMAP, id.toString()));
    }

    /** The stages in their order. */
    public List<Stage> stages() {
        return all(PlanType.STAGE, Stage.class)
                .sorted(Comparator.comparingInt(Stage::position).thenComparing(Stage::key))
                .toList();
    }

    /** The horizons, by team and start. */
    public List<Horizon> horizons() {
        return all(PlanType.HORIZON, Horizon.class)
                .sorted(Comparator.comparing(Horizon::team)
                        .thenComparing(Horizon::start)
                        .thenComparing(Horizon::key))
                .toList();
    }

    /** All items, in no particular order. */
    public Stream<Item> items() {
        return all(PlanType.ITEM, Item.class);
    }

    /** All links, in no particular order. */
    public Stream<Link> links() {
        return all(PlanType.LINK, Link.class);
    }

    /** The views that are shared with all who see the plan, in no particular order. */
    public Stream<SavedView> views() {
        return all(PlanType.VIEW, SavedView.class);
    }

    /** What the owner has granted to single persons, in no particular order. */
    public Stream<Grant> grants() {
        return all(PlanType.ACCESS, Grant.class);
    }

    /** The item with this id, if it is on the plan. */
    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable((Item) part(PlanType.ITEM, item.toString()));
    }

    /** The stage with this id, if it is on the plan. */
    public Optional<Stage> stage(StageId stage) {
        return Optional.ofNullable((Stage) part(PlanType.STAGE, stage.toString()));
    }

    /** All items to which links lead from this one, however far away; without itself. */
    public Set<ItemId> itemsAfter(ItemId item) {
        return reached(item, Link::from, Link::to);
    }

    /** All items from which links lead to this one, however far away; without itself. */
    public Set<ItemId> itemsBefore(ItemId item) {
        return reached(item, Link::to, Link::from);
    }

    private Set<ItemId> reached(ItemId item, Function<Link, ItemId> here, Function<Link, ItemId> there) {
        Map<ItemId, List<Link>> next = links().collect(Collectors.groupingBy(here));
        Set<ItemId> found = new LinkedHashSet<>();
        Deque<ItemId> open = new ArrayDeque<>(List.of(item));
        while (!open.isEmpty()) {
            next.getOrDefault(open.remove(), List.of()).stream()
                    .map(there)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /**
     * What a person may do here, as far as this plan says. With a draft what the person may do with the plan that it is a
     * draft of counts as well, which {@link Roadmaps#access} knows.
     *
     * @param mayEditAtAll whether the person's role in the workspace lets them change plans
     */
    public Access access(PersonId person, boolean mayEditAtAll) {
        Access granted = roadmap().everyone();
        if (roadmap().owner().equals(person)) {
            granted = Access.OWNER;
        } else if (part(PlanType.ACCESS, person.toString()) instanceof Grant grant) {
            granted = grant.level();
        }
        return !mayEditAtAll && granted.mayEdit() ? Access.VIEW : granted;
    }

    /** The part of this type and id, null if there is none. */
    public @Nullable PlanPart part(PlanType type, String key) {
        return partsOf(type).get(key);
    }

    /** Every part of the plan. */
    public Stream<PlanPart> parts() {
        return parts.values().stream().flatMap(ofType -> ofType.values().stream());
    }

    /** What other modules keep in memory of what they add to this plan. */
    public Marks marks() {
        return marks;
    }

    /**
     * This plan after {@code change}.
     *
     * @throws IllegalArgumentException if the change does not follow directly on this revision
     */
    public RoadmapSnapshot advancedBy(Change change) {
        return advancedBy(List.of(change));
    }

    /**
     * This plan after these changes, at the cost of copying what they touch once.
     *
     * @throws IllegalArgumentException if they do not follow directly on this revision and on each other
     */
    public RoadmapSnapshot advancedBy(List<Change> changes) {
        Draft draft = new Draft(this);
        long reached = revision;
        for (Change change : changes) {
            if (change.revision() != reached + 1) {
                throw new IllegalArgumentException(
                        "Change " + change.revision() + " does not follow on revision " + reached);
            }
            change.ops().forEach(draft::apply);
            reached = change.revision();
        }
        return changes.isEmpty() ? this : draft.freeze(reached);
    }

    private Map<String, PlanPart> partsOf(PlanType type) {
        return parts.getOrDefault(type, Map.of());
    }

    private <T extends PlanPart> Stream<T> all(PlanType type, Class<T> java) {
        return partsOf(type).values().stream().map(java::cast);
    }

    /** A plan being changed, step by step; copies only what is touched. For one thread. */
    public static final class Draft {

        private final RoadmapSnapshot before;
        private final Map<PlanType, Map<String, PlanPart>> changed = new EnumMap<>(PlanType.class);
        private final List<Op> added = new ArrayList<>();

        /** Starts from {@code before}, which stays as it is. */
        public Draft(RoadmapSnapshot before) {
            this.before = before;
        }

        /** The part as it stands now, null if there is none. */
        public @Nullable PlanPart part(PlanType type, String key) {
            return current(type).get(key);
        }

        /** All parts of this type as they stand now. */
        public Collection<PlanPart> parts(PlanType type) {
            return current(type).values();
        }

        /** Adds a part, or replaces the one with the same type and id. */
        public void put(PlanPart part) {
            own(part.type()).put(part.key(), part);
        }

        /** Removes a part; without effect if there is none. */
        public void remove(PlanType type, String key) {
            own(type).remove(key);
        }

        /** Does what a recorded step says, without asking questions: it was checked when it was accepted. */
        void apply(Op op) {
            PlanType.of(op.type()).ifPresentOrElse(type -> apply(type, op), () -> mark(op));
        }

        /** Takes over what is kept of a step of an {@link AddedType}. */
        public void mark(Op op) {
            added.add(op);
        }

        private void apply(PlanType type, Op op) {
            PlanPart after = type.after(part(type, op.id()), op);
            if (after == null) {
                remove(type, op.id());
            } else {
                put(after);
            }
        }

        /** The plan as it stands now, as this revision. */
        public RoadmapSnapshot freeze(long revision) {
            Map<PlanType, Map<String, PlanPart>> parts = new EnumMap<>(PlanType.class);
            parts.putAll(before.parts);
            changed.forEach((type, ofType) -> parts.put(type, Collections.unmodifiableMap(ofType)));
            changed.clear();
            return new RoadmapSnapshot(before.id, revision, parts, before.marks.after(added));
        }

        private Map<String, PlanPart> current(PlanType type) {
            Map<String, PlanPart> own = changed.get(type);
            return own == null ? before.partsOf(type) : own;
        }

        private Map<String, PlanPart> own(PlanType type) {
            return changed.computeIfAbsent(type, key -> new HashMap<>(before.partsOf(key)));
        }
    }
}
