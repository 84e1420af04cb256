package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One edit's steps at what other modules add to roadmaps: how their parts stood, and how they stand after each step. */
final class AddedSteps {

    private final Map<String, OfType<?>> types = new HashMap<>();

    /** Reads the parts of this type that have these ids; those that were read before stay as they stand. */
    <P extends AddedPart> void read(AddedType<P> type, RoadmapId roadmap, Set<String> ids) {
        OfType<?> ofType = types.computeIfAbsent(type.code(), code -> new OfType<>(type));
        ofType.read(roadmap, ids);
    }

    /** The parts of the type with this code; empty if there is no such type, or the edit has none of its steps. */
    Optional<OfType<?>> of(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /** Has the modules write what stands differently now. */
    void save() {
        types.values().forEach(OfType::save);
    }

    /** The parts of one type. */
    static final class OfType<P extends AddedPart> {

        private final AddedType<P> type;
        private final Set<String> asked = new HashSet<>();
        private final Map<String, P> stood = new HashMap<>();
        private final Map<String, P> stands = new HashMap<>();
        /** By id, the last step; what it was taken for goes for the whole. */
        private final Map<String, AddedStep<P>> steps = new HashMap<>();

        OfType(AddedType<P> type) {
            this.type = type;
        }

        private void read(RoadmapId roadmap, Set<String> ids) {
            Set<String> fresh = new HashSet<>(ids);
            fresh.removeAll(asked);
            if (!fresh.isEmpty()) {
                asked.addAll(fresh);
                Map<String, P> found = type.find(roadmap, fresh);
                stood.putAll(found);
                stands.putAll(found);
            }
        }

        /** The part as it stands after the steps so far; null if there is none. */
        @Nullable
        P part(String key) {
            return stands.get(key);
        }

        /** The part with these fields. */
        P read(String key, Map<String, @Nullable String> fields) {
            return type.read(key, fields);
        }

        /**
         * Takes a step that changes something.
         *
         * @param plan the roadmap before the edit
         * @param parts the parts of the plan after the steps so far
         * @param after null to remove the part
         * @return what it really changes
         */
        Op take(
                Asking asking,
                RoadmapSnapshot plan,
                BiFunction<PlanType, String, @Nullable PlanPart> parts,
                String key,
                @Nullable Map<String, @Nullable String> after) {
            P before = stands.get(key);
            AddedStep<P> step = new AddedStep<>(
                    asking.by(),
                    asking.access(),
                    asking.at(),
                    asking.undo(),
                    plan,
                    parts,
                    before,
                    after == null ? null : type.read(key, after));
            if (step.part().item() != null && step.item().isEmpty()) {
                throw new RefusedException(Reason.GONE, text("roadmap.refused.item-gone"));
            }
            type.check(step);
            if (step.after() == null) {
                stands.remove(key);
            } else {
                stands.put(key, type.completed(step));
            }
            steps.put(key, step);
            return recorded(key, before, stands.get(key));
        }

        private Op recorded(String key, @Nullable P before, @Nullable P after) {
            if (after == null) {
                return Op.remove(type.code(), key, set(Objects.requireNonNull(before)));
            }
            return before == null
                    ? Op.add(type.code(), key, set(after))
                    : Op.difference(type.code(), key, before.fields(), after.fields());
        }

        private static Map<String, @Nullable String> set(AddedPart part) {
            Map<String, @Nullable String> set = new HashMap<>(part.fields());
            set.values().removeIf(Objects::isNull);
            return set;
        }

        void save() {
            List<AddedStep<P>> outcome = new ArrayList<>();
            steps.forEach((key, last) -> {
                AddedStep<P> whole = new AddedStep<>(
                        last.by(),
                        last.access(),
                        last.at(),
                        last.undo(),
                        last.plan(),
                        last.parts(),
                        stood.get(key),
                        stands.get(key));
                if (!Objects.equals(whole.before(), whole.after())) {
                    outcome.add(whole);
                }
            });
            if (!outcome.isEmpty()) {
                type.save(outcome);
            }
        }
    }
}
