package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the steps that take a change back, as far as nobody has changed since what it set. What has to stay is
 * named, never overwritten.
 */
final class UndoPlanner {

    private final RoadmapSnapshot now;
    private final List<Op> steps = new ArrayList<>();
    private final Set<String> left = new LinkedHashSet<>();

    /** Plans to take {@code change} back on the plan as it stands {@code now}. */
    UndoPlanner(RoadmapSnapshot now, Change change) {
        this.now = now;
        change.ops().reversed().stream().map(Op::inverse).forEach(this::plan);
    }

    /** The steps to take; empty if all was changed since. */
    List<Op> steps() {
        return steps;
    }

    /** Names of what has to stay as it is. */
    Set<String> left() {
        return left;
    }

    private void plan(Op inverse) {
        PlanType type = PlanType.of(inverse.type()).orElseThrow();
        PlanPart stands = now.part(type, inverse.id());
        switch (inverse.op()) {
            case ADD -> restore(inverse, stands);
            case REMOVE -> takeAway(inverse, stands);
            case SET -> putBack(inverse, stands);
        }
    }

    private void restore(Op inverse, @Nullable PlanPart stands) {
        if (stands == null) {
            steps.add(inverse);
        }
    }

    private void takeAway(Op inverse, @Nullable PlanPart stands) {
        if (stands == null) {
            return;
        }
        Map<String, @Nullable String> fields = new HashMap<>(stands.fields());
        fields.values().removeIf(Objects::isNull);
        Map<String, @Nullable String> added = new HashMap<>(inverse.from());
        added.values().removeIf(Objects::isNull);
        if (fields.equals(added)) {
            steps.add(inverse);
        } else {
            left.add(name(stands));
        }
    }

    private void putBack(Op inverse, @Nullable PlanPart stands) {
        if (stands == null) {
            return;
        }
        Map<String, @Nullable String> fields = stands.fields();
        Map<String, @Nullable String> from = new HashMap<>();
        Map<String, @Nullable String> to = new HashMap<>();
        inverse.to().forEach((field, value) -> {
            if (Objects.equals(fields.get(field), inverse.from().get(field))) {
                from.put(field, fields.get(field));
                to.put(field, value);
            } else {
                left.add(field + " of " + name(stands));
            }
        });
        if (!to.isEmpty()) {
            steps.add(Op.set(inverse.type(), inverse.id(), from, to));
        }
    }

    private static String name(PlanPart part) {
        return switch (part) {
            case Item item -> "“" + item.title() + "”";
            case Stage stage -> "stage “" + stage.name() + "”";
            case Link link -> "a handover";
            default -> "the " + part.type().code();
        };
    }
}
