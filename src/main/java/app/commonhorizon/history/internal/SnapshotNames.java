package app.commonhorizon.history.internal;

import app.commonhorizon.history.Names;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names that things have on versions of a plan.
 *
 * @param versions the first that has a thing says what it is called
 */
public record SnapshotNames(List<RoadmapSnapshot> versions, Map<PersonId, Person> people) implements Names {

    @Override
    public Map<String, String> of(String type, String id) {
        PlanPart part = PlanType.of(type)
                .flatMap(known -> versions.stream()
                        .map(version -> version.part(known, id))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        Map<String, String> fields = new HashMap<>();
        if (part != null) {
            part.fields().forEach((field, value) -> {
                if (value != null) {
                    fields.put(field, value);
                }
            });
        }
        return fields;
    }
}
