package app.commonhorizon.e2e;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small roadmap for one test: three stages, a pilot in the first two, a scaling task in the last, a milestone, an idea
 * in the tray, and marketing's two horizons. All of it lies around today, where a screen looks first.
 */
final class TestPlan {

    static final String LOYALTY = "Loyalty pilot";
    static final String ADVISOR = "Chat advisor";
    static final String ENGINE = "Offer engine";
    static final String FAIR = "Trade fair";
    static final String IDEA = "Voice search";

    private final RoadmapId id = RoadmapId.random();
    private final LocalDate today;
    private final Map<String, StageId> stages = new LinkedHashMap<>();
    private final Map<String, ItemId> items = new LinkedHashMap<>();

    /** Makes it, owned by {@code owner}; {@code everyone} is what the others may do. */
    TestPlan(Roadmaps roadmaps, PersonId owner, Access everyone, LocalDate today) {
        this.today = today;
        Roadmap roadmap = new Roadmap(id, "Journey " + id.toString().substring(0, 8), null, owner, everyone);
        List<PlanPart> parts = Stream.<PlanPart>concat(
                        Stream.of(
                                stage("Discover"),
                                stage("Consider"),
                                stage("Buy"),
                                horizon("now", 1, 12),
                                horizon("next", 13, 40)),
                        Stream.of(
                                item(LOYALTY, Kind.PILOT, "Discover", days(3, 16)),
                                item(ADVISOR, Kind.PILOT, "Consider", days(8, 20)),
                                item(ENGINE, Kind.SCALING_TASK, "Buy", days(26, 38)),
                                item(FAIR, Kind.MILESTONE, "Consider", days(24, 24)),
                                item(IDEA, Kind.PILOT, "Discover", Period.NONE)))
                .toList();
        List<Op> content = parts.stream()
                .map(part -> Op.add(part.type().code(), part.key(), part.fields()))
                .toList();
        assertInstanceOf(EditAnswer.Accepted.class, roadmaps.create(roadmap, content));
    }

    private Stage stage(String name) {
        StageId stage = StageId.random();
        stages.put(name, stage);
        return new Stage(stage, name, null, null, stages.size());
    }

    private Item item(String title, Kind kind, String stage, Period period) {
        ItemId item = ItemId.random();
        items.put(title, item);
        Team team = kind == Kind.SCALING_TASK ? Team.IT : Team.MARKETING;
        return new Item(item, kind, team, stageId(stage), title, period, null, Status.PROPOSED, null, null);
    }

    private Horizon horizon(String name, int from, int to) {
        return new Horizon(HorizonId.random(), Team.MARKETING, name, day(from), day(to));
    }

    private Period days(int from, int to) {
        return new Period(PlanDate.of(day(from)), PlanDate.of(day(to)));
    }

    RoadmapId id() {
        return id;
    }

    /** So many days after today. */
    LocalDate day(int after) {
        return today.plusDays(after);
    }

    ItemId item(String title) {
        return Objects.requireNonNull(items.get(title), title);
    }

    /** The name of a lane in the page. */
    String lane(String stage, Team team) {
        return stageId(stage) + "/" + team.code();
    }

    private StageId stageId(String name) {
        return Objects.requireNonNull(stages.get(name), name);
    }
}
