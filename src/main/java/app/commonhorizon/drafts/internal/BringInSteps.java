package app.commonhorizon.drafts.internal;

import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.Comparison;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.Comparison.FieldChange;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of the one edit that brings what was chosen of a draft into the plan. */
final class BringInSteps {

    private final RoadmapSnapshot draft;
    private final RoadmapSnapshot plan;

    /** @param plan as it stood when the person chose: what the steps say they replace */
    BringInSteps(RoadmapSnapshot draft, RoadmapSnapshot plan) {
        this.draft = draft;
        this.plan = plan;
    }

    /** All steps, in an order in which they can be done. */
    List<Op> of(Comparison comparison, Choice choice) {
        return comparison.entries().stream()
                .filter(choice::takes)
                .flatMap(entry -> step(entry, choice))
                .sorted(Comparator.comparingInt(BringInSteps::order))
                .toList();
    }

    private Stream<Op> step(Entry entry, Choice choice) {
        String type = entry.type().code();
        return switch (entry.kind()) {
            case REMOVED -> Stream.of(Op.remove(type, entry.id(), Map.of()));
            case ADDED -> Stream.of(Op.add(type, entry.id(), set(draft.part(entry.type(), entry.id()))));
            case CHANGED -> Stream.of(change(entry, choice));
        };
    }

    private Op change(Entry entry, Choice choice) {
        boolean head = entry.type() == PlanType.ROADMAP;
        Map<String, @Nullable String> now = fields(plan.part(entry.type(), entry.id()));
        Map<String, @Nullable String> wanted = fields(head ? draft.roadmap() : draft.part(entry.type(), entry.id()));
        Map<String, @Nullable String> from = new HashMap<>();
        Map<String, @Nullable String> to = new HashMap<>();
        for (FieldChange field : entry.fields()) {
            if (!choice.plans().contains(Choice.fieldKey(entry, field))) {
                from.put(field.field(), now.get(field.field()));
                to.put(field.field(), wanted.get(field.field()));
            }
        }
        return Op.set(entry.type().code(), entry.id(), from, to);
    }

    private static Map<String, @Nullable String> fields(@Nullable PlanPart part) {
        return Objects.requireNonNull(part).fields();
    }

    private static Map<String, @Nullable String> set(@Nullable PlanPart part) {
        Map<String, @Nullable String> set = new HashMap<>(fields(part));
        set.values().removeIf(Objects::isNull);
        return set;
    }

    /**
     * Links go first, so that a link may be turned round; then comes what is new or changed, what others stand on first; at
     * the end goes what nothing stands on any more.
     */
    private static int order(Op step) {
        int type = PlanType.of(step.type()).orElseThrow().ordinal();
        boolean removal = step.op() == Op.Action.REMOVE;
        if (removal && step.type().equals(PlanType.LINK.code())) {
            return -1;
        }
        return removal ? 2 * PlanType.values().length - type : type;
    }
}
