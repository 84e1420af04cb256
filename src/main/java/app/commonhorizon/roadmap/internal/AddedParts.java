package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules add to roadmaps, as far as the door has to know it. */
@Component
public class AddedParts {

    private final Map<String, AddedType<?>> types;
    private final Map<String, Set<String>> kept;

    AddedParts(ObjectProvider<AddedType<?>> types) {
        Map<String, AddedType<?>> byCode = new LinkedHashMap<>();
        for (AddedType<?> type : types.orderedStream().toList()) {
            if (PlanType.of(type.code()).isPresent() || byCode.put(type.code(), type) != null) {
                throw new IllegalStateException("Two types are called " + type.code());
            }
        }
        this.types = byCode;
        this.kept = byCode.values().stream()
                .filter(type -> !type.kept().isEmpty())
                .collect(Collectors.toMap(AddedType::code, AddedType::kept));
    }

    /** What the steps of an edit need: the parts that they are about, read with one question for each type among them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AddedSteps stepsFor(RoadmapId roadmap, List<Op> ops) {
        AddedSteps steps = new AddedSteps();
        complete(steps, roadmap, ops);
        return steps;
    }

    /** Reads what further steps of the same edit need, in the same way. */
    void complete(AddedSteps steps, RoadmapId roadmap, List<Op> ops) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (Op op : ops) {
            if (types.containsKey(op.type())) {
                ids.computeIfAbsent(op.type(), type -> new HashSet<>()).add(EditResolver.key(op.id()));
            }
        }
        ids.forEach((code, keys) -> steps.read(Objects.requireNonNull(types.get(code)), roadmap, keys));
    }

    /** No marks yet, of the types that there are. */
    Marks noMarks() {
        return Marks.keeping(kept);
    }

    /** All that is kept of what was added to a roadmap. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Marks marks(RoadmapId roadmap) {
        List<Op> all = new ArrayList<>();
        for (String code : kept.keySet()) {
            for (AddedPart part : Objects.requireNonNull(types.get(code)).allKept(roadmap)) {
                all.add(Op.add(code, part.key(), part.fields()));
            }
        }
        return noMarks().after(all);
    }
}
