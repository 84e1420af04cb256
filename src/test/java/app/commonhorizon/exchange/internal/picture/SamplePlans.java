package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan that a test writes down: two stages, Maya of marketing, and what the test puts there. */
final class SamplePlans {

    final Person maya = new Person(
            PersonId.random(), "Maya Brandt", "m@example.org", Set.of(Team.MARKETING), Role.MEMBER, false, true);
    final StageId discover = StageId.random();
    final StageId buy = StageId.random();

    private final RoadmapId id = RoadmapId.random();
    private final List<PlanPart> parts = new ArrayList<>();

    SamplePlans() {
        parts.add(new Roadmap(id, "Customer journey", "One account for all", maya.id(), Access.EDIT));
        stage(discover, "Discover", "1");
        stage(buy, "Buy", "2");
        part(PlanType.HORIZON, "team", "marketing", "name", "now", "start", "2026-11-01", "end", "2027-01-31");
        part(PlanType.HORIZON, "team", "it", "name", "next", "start", "2027-02-01", "end", "2027-07-31");
    }

    private void stage(StageId stage, String name, String position) {
        parts.add(PlanType.STAGE.read(
                stage.toString(), Map.of("name", name, "goal", "Goal of " + name, "position", position)));
    }

    private String part(PlanType type, @Nullable String... fields) {
        String key = UUID.randomUUID().toString();
        Map<String, @Nullable String> map = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        parts.add(type.read(key, map));
        return key;
    }

    /** A pilot in Discover, owned by Maya. */
    ItemId pilot(String title, @Nullable String start, @Nullable String end) {
        return item("pilot", discover, title, start, end);
    }

    ItemId item(String kind, StageId stage, String title, @Nullable String start, @Nullable String end) {
        return ItemId.of(part(
                PlanType.ITEM,
                "kind",
                kind,
                "team",
                kind.equals("scaling-task") ? "it" : "marketing",
                "stage",
                stage.toString(),
                "title",
                title,
                "start",
                start,
                "end",
                end,
                "owner",
                maya.id().toString(),
                "status",
                "agreed"));
    }

    void handover(ItemId from, ItemId to) {
        part(PlanType.LINK, "kind", "handover", "from", from.toString(), "to", to.toString());
    }

    /** Many items of all lanes over two years. */
    SamplePlans with(int items) {
        for (int i = 0; i < items; i++) {
            LocalDate start = LocalDate.of(2026, 6, 1).plusDays(i * 37L % 700);
            item(
                    i % 2 == 0 ? "pilot" : "scaling-task",
                    i % 4 < 2 ? discover : buy,
                    "Item number " + i,
                    start.toString(),
                    start.plusDays(7 + i % 50).toString());
        }
        return this;
    }

    RoadmapSnapshot plan() {
        return RoadmapSnapshot.of(id, 1, parts);
    }
}
