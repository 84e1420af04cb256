package app.commonhorizon.bench;

import app.commonhorizon.alignment.internal.Board;
import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to know where the teams are out of step after one edit: looking again at what it touched, beside looking at
 * everything. The edits move random items, some of them with links, expectations and questions, to and fro.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ChecksBenchmark {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-10");

    /** Three years of a plan. */
    private static final int DAYS = 1_095;

    private static final Map<String, Set<String>> KEPT = Map.of(
            "verdict", Set.of("item", "verdict", "at"),
            "expectation", Set.of("item", "team", "start", "end"),
            "question", Set.of("item", "team", "due", "answeredAt"),
            "acceptance", Set.of("check", "subject", "item", "material", "until"),
            "capacity", Set.of("team", "from", "people", "each"));

    @Param({"1000", "10000", "100000"})
    private int items;

    private final Random random = new Random(20270310);
    private final PersonId person = PersonId.random();
    private final StageId stage = StageId.random();
    private final Map<Integer, Period> periods = new HashMap<>();
    private List<Item> all = List.of();
    private RoadmapSnapshot plan;
    private Board board;

    /** Makes the plan, and looks at it once. */
    @Setup
    public void make() {
        RoadmapId id = RoadmapId.random();
        List<PlanPart> parts = new ArrayList<>();
        parts.add(new Roadmap(id, "Plan", null, person, Access.EDIT));
        List<Item> made = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            made.add(item(i));
        }
        all = List.copyOf(made);
        parts.addAll(all);
        for (int i = 0; i + 3 < items; i += 4) {
            parts.add(link(Link.Kind.HANDOVER, all.get(i), all.get(i + 1)));
            parts.add(link(Link.Kind.NEEDS, all.get(i + 1), all.get(i + 3)));
        }
        for (Team team : Team.values()) {
            for (int i = 0; i < 3; i++) {
                LocalDate start = TODAY.plusDays(i * (team == Team.IT ? 150L : 90L));
                parts.add(new Horizon(HorizonId.random(), team, "h" + i, start, start.plusDays(89)));
            }
        }
        plan = RoadmapSnapshot.of(id, 0, parts, marks());
        board = Board.over(plan, TODAY);
    }

    private Item item(int number) {
        boolean pilot = number % 2 == 0;
        return new Item(
                ItemId.random(),
                pilot ? Kind.PILOT : Kind.SCALING_TASK,
                pilot ? Team.MARKETING : Team.IT,
                stage,
                "Item " + number,
                period(),
                number % 10 == 0 ? null : person,
                Status.values()[random.nextInt(Status.values().length)],
                null,
                null);
    }

    private Period period() {
        LocalDate start = TODAY.minusDays(DAYS / 3).plusDays(random.nextInt(DAYS));
        return new Period(PlanDate.of(start), PlanDate.of(start.plusDays(20 + random.nextInt(120))));
    }

    private static Link link(Link.Kind kind, Item from, Item to) {
        return new Link(LinkId.random(), kind, from.id(), to.id(), 14, Link.Policy.WARN);
    }

    private Marks marks() {
        List<Op> steps = new ArrayList<>();
        for (int i = 0; i < items; i += 5) {
            String item = all.get(i).key();
            steps.add(switch (i % 3) {
                case 0 -> Op.add("expectation", UUID.randomUUID(), Map.of("item", item, "team", "it", "end", day()));
                case 1 -> Op.add("question", UUID.randomUUID(), Map.of("item", item, "team", "it", "due", day()));
                default ->
                    Op.add("verdict", UUID.randomUUID(), Map.of("item", item, "verdict", "scale", "at", day() + "T09:00:00Z"));
            });
        }
        for (Team team : Team.values()) {
            Map<String, String> fields = Map.of("team", team.code(), "from", "2027-01-01", "people", "8", "each", "2");
            steps.add(Op.add("capacity", UUID.randomUUID(), Map.copyOf(fields)));
        }
        return Marks.keeping(KEPT).after(steps);
    }

    private String day() {
        return TODAY.minusDays(200).plusDays(random.nextInt(400)).toString();
    }

    /** One item is moved: what is found after that, the number and the signs that changed. */
    @Benchmark
    public int afterOneEdit() {
        int number = random.nextInt(items);
        Item item = all.get(number);
        Period now = periods.getOrDefault(number, item.period());
        Period then = now.equals(item.period()) ? period() : item.period();
        periods.put(number, then);
        Change change = new Change(
                plan.id(),
                board.revision() + 1,
                UUID.randomUUID(),
                person,
                Instant.EPOCH,
                null,
                List.of(Op.set("item", item.id(), dates(now), dates(then))));
        int signs = 0;
        for (ItemId touched : board.advance(change)) {
            signs += board.at(touched).size();
        }
        return signs + board.count();
    }

    private static Map<String, String> dates(Period period) {
        return Map.of("start", String.valueOf(period.start()), "end", String.valueOf(period.end()));
    }

    /** The whole plan is looked at, as it would be without knowing what an edit touches. */
    @Benchmark
    public int everythingAnew() {
        return Board.over(plan, TODAY).count();
    }
}
