package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets the live channel in: the plan as JSON, encoded once per revision, and edits. */
@Component
class PlanDoorway implements PlanDoor {

    /** Long texts that no timeline draws; the panel reads them on the server. */
    private static final Set<String> LEFT_OUT = Set.of("summary", "specification");

    private final Cache<RoadmapSnapshot, EncodedPlan> encoded =
            Caffeine.newBuilder().weakKeys().build();

    private final Roadmaps roadmaps;
    private final PlanCache plans;
    private final JsonMapper json;

    PlanDoorway(Roadmaps roadmaps, PlanCache plans, JsonMapper json) {
        this.roadmaps = roadmaps;
        this.plans = plans;
        this.json = json;
    }

    @Override
    public Access access(RoadmapId roadmap, PersonId person) {
        return roadmaps.access(roadmap, person);
    }

    @Override
    public boolean mayFreeze(RoadmapId roadmap, PersonId person) {
        return roadmaps.mayFreeze(roadmap, person);
    }

    @Override
    public EncodedPlan plan(RoadmapId roadmap) {
        RoadmapSnapshot plan = plans.current(roadmap).orElseThrow(() -> new NoSuchRoadmapException(roadmap));
        return encoded.get(plan, this::encode);
    }

    @Override
    public EditAnswer apply(Edit edit) {
        return roadmaps.apply(edit);
    }

    private EncodedPlan encode(RoadmapSnapshot plan) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", plan.revision());
        members.put("roadmap", told(plan.roadmap()));
        members.put("stages", told(plan.stages()));
        members.put("horizons", told(plan.horizons()));
        members.put("items", told(plan.items().toList()));
        members.put("links", told(plan.links().toList()));
        members.put("views", told(plan.views().toList()));
        members.put("kept", plan.marks().kept());
        members.put("marks", marks(plan.marks()));
        String object = json.writeValueAsString(members);
        return new EncodedPlan(plan.revision(), object.substring(1, object.length() - 1));
    }

    private static Map<String, List<Map<String, String>>> marks(Marks marks) {
        Map<String, List<Map<String, String>>> told = new LinkedHashMap<>();
        for (String type : marks.kept().keySet()) {
            List<Map<String, String>> ofType = new ArrayList<>();
            marks.of(type).forEach((id, fields) -> {
                Map<String, String> mark = new LinkedHashMap<>(fields);
                mark.put("id", id);
                ofType.add(mark);
            });
            told.put(type, ofType);
        }
        return told;
    }

    private static List<Map<String, @Nullable String>> told(Collection<? extends PlanPart> parts) {
        return parts.stream().map(PlanDoorway::told).toList();
    }

    private static Map<String, @Nullable String> told(PlanPart part) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("id", part.key());
        part.fields().forEach((name, value) -> {
            if (value != null && !LEFT_OUT.contains(name)) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
