package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.handoverStep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many edit at once, many look on: in the end all see one and the same plan, which is what the database says. */
@PlanTest
class ConcurrentEditsTest {

    private static final int WRITERS = 4;
    private static final int EDITS_EACH = 60;
    private static final int SCREENS = 6;

    @Autowired
    private TestPlans plans;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private LiveFeed feed;

    @Autowired
    private PlanDoor door;

    @Autowired
    private JsonMapper json;

    @Test
    void allScreensEndUpWithWhatTheDatabaseSays() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        try {
            run(seed);
        } catch (Throwable e) {
            throw new AssertionError("With -Dseed=" + seed, e);
        }
    }

    private void run(long seed) throws Exception {
        TestPlan plan = plans.plan(plans.marketer("Maya Brandt"), Access.EDIT);
        Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
        List<Screen> screens = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                PersonId person = plans.marketer("Writer " + i);
                Random random = new Random(seed + i);
                work.add(threads.submit(() -> write(plan, person, random, accepted)));
            }
            Random when = new Random(seed - 1);
            for (int i = 0; i < SCREENS; i++) {
                int after = when.nextInt(WRITERS * EDITS_EACH / 2);
                await().pollInterval(Duration.ofMillis(2)).until(() -> accepted.size() >= after || done(work));
                screens.add(new Screen(plan));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        plan.assertConsistent();
        assertEachAcceptedEditIsThereOnce(plan, accepted);
        Map<String, Object> stored = told(plans.fromDatabase(plan.id()));
        for (Screen screen : screens) {
            await().atMost(Duration.ofSeconds(20)).until(() -> screen.revision() == plan.head());
            assertThat(screen.plan()).isEqualTo(stored);
        }
        screens.forEach(Screen::close);
    }

    private static boolean done(List<Future<?>> work) {
        return work.stream().allMatch(Future::isDone);
    }

    private record Accepted(UUID edit, long revision) {}

    private static void assertEachAcceptedEditIsThereOnce(TestPlan plan, Queue<Accepted> accepted) {
        Map<UUID, Long> recorded =
                plan.changes().stream().skip(1).collect(Collectors.toMap(Change::edit, Change::revision));
        assertThat(accepted.stream().collect(Collectors.toMap(Accepted::edit, Accepted::revision)))
                .isEqualTo(recorded);
    }

    /** One person who edits at random, from what he last saw. */
    private void write(TestPlan plan, PersonId person, Random random, Queue<Accepted> accepted) {
        List<Long> mine = new ArrayList<>();
        RoadmapSnapshot seen = roadmaps.snapshot(plan.id(), person);
        for (int i = 0; i < EDITS_EACH; i++) {
            if (random.nextInt(3) == 0) {
                seen = roadmaps.snapshot(plan.id(), person);
            }
            Edit edit = !mine.isEmpty() && random.nextInt(6) == 0
                    ? Edit.undoing(plan.id(), person, mine.get(random.nextInt(mine.size())))
                    : Edit.of(plan.id(), person, seen.revision(), steps(plan, seen, person, random));
            EditAnswer answer = roadmaps.apply(edit);
            if (random.nextInt(5) == 0 && answer instanceof EditAnswer.Accepted first) {
                EditAnswer again = roadmaps.apply(edit);
                assertThat(again).isInstanceOf(EditAnswer.Accepted.class);
                assertThat(((EditAnswer.Accepted) again).revision()).isEqualTo(first.revision());
            }
            if (answer instanceof EditAnswer.Accepted done && isRecorded(plan, edit)) {
                mine.add(done.revision());
                accepted.add(new Accepted(edit.id(), done.revision()));
            }
        }
    }

    private static boolean isRecorded(TestPlan plan, Edit edit) {
        return plan.log().ofEdit(plan.id(), edit.id()).isPresent();
    }

    private static List<Op> steps(TestPlan plan, RoadmapSnapshot seen, PersonId person, Random random) {
        List<Item> items = seen.items().toList();
        if (items.isEmpty()) {
            return List.of(newItem(plan, random));
        }
        Item item = items.get(random.nextInt(items.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> List.of(newItem(plan, random));
            case 2 -> List.of(Op.remove("item", item.id(), Map.of()));
            case 3 -> link(items, random);
            case 4 -> move(items, plan, random);
            case 5 -> List.of(set(item, Map.of("title", "Renamed " + random.nextInt(3))));
            case 6 -> List.of(set(item, PlanFields.of("start", null, "end", null)));
            case 7 -> List.of(set(item, PlanFields.of("owner", random.nextBoolean() ? person : null)));
            default -> List.of(set(item, Map.of("start", "2027-0" + (1 + random.nextInt(9)), "end", "2027-Q4")));
        };
    }

    private static Op newItem(TestPlan plan, Random random) {
        return Op.add(
                "item",
                ItemId.random(),
                plan.fields(random.nextBoolean() ? "pilot" : "scaling-task", "New " + random.nextInt()));
    }

    private static Op set(Item item, Map<String, @Nullable String> to) {
        Map<String, @Nullable String> from = new HashMap<>(item.fields());
        from.keySet().retainAll(to.keySet());
        return Op.set("item", item.id(), from, to);
    }

    private static List<Op> move(List<Item> items, TestPlan plan, Random random) {
        String to = (random.nextBoolean() ? plan.buy() : plan.discover()).toString();
        return items.stream()
                .limit(1 + random.nextInt(5))
                .map(item -> set(item, Map.of("stage", to)))
                .toList();
    }

    private static List<Op> link(List<Item> items, Random random) {
        Item from = items.get(random.nextInt(items.size()));
        Item to = items.get(random.nextInt(items.size()));
        return List.of(handoverStep(LinkId.random(), from.id(), to.id()));
    }

    /** As the screens are told: long texts left out, no access. */
    private Map<String, Object> told(RoadmapSnapshot plan) {
        Map<String, Object> content = new TreeMap<>();
        plan.parts()
                .filter(part -> part.type() != PlanType.ROADMAP && part.type() != PlanType.ACCESS)
                .forEach(part -> {
                    Map<String, String> fields = new TreeMap<>();
                    part.fields().forEach((name, value) -> put(fields, name, value));
                    content.put(part.type().code() + " " + part.key(), fields);
                });
        return content;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    /** A browser: takes the snapshot's JSON, then patches itself from the changes' JSON, knowing no rules. */
    private final class Screen implements LiveFeed.Listener {

        private final Map<String, Object> plan = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();
        private final LiveFeed.Subscription subscription;
        private long revision;

        Screen(TestPlan of) {
            PlanDoor.EncodedPlan first = door.plan(of.id());
            JsonNode tree = json.readTree("{" + first.jsonMembers() + "}");
            revision = tree.path("revision").asLong();
            assertThat(revision).isEqualTo(first.revision());
            for (String type : List.of("stage", "horizon", "item", "link")) {
                tree.path(type + "s").forEach(part -> {
                    Map<String, String> fields = fields(part);
                    plan.put(type + " " + fields.remove("id"), fields);
                });
            }
            subscription = feed.subscribe(of.id(), revision, this);
        }

        private static Map<String, String> fields(JsonNode object) {
            Map<String, String> fields = new TreeMap<>();
            object.properties()
                    .forEach(field -> put(
                            fields,
                            field.getKey(),
                            field.getValue().isNull() ? null : field.getValue().asString()));
            return fields;
        }

        @Override
        public synchronized void changed(List<RecordedChange> changes) {
            changes.forEach(change -> patch(json.readTree(change.json())));
        }

        private void patch(JsonNode change) {
            if (change.path("revision").asLong() != revision + 1) {
                problems.add(change.path("revision") + " after " + revision);
            }
            revision = change.path("revision").asLong();
            change.path("ops").forEach(this::step);
        }

        @SuppressWarnings("unchecked")
        private void step(JsonNode op) {
            String key = op.path("type").asString() + " " + op.path("id").asString();
            switch (op.path("op").asString()) {
                case "add" -> plan.put(key, fields(op.path("to")));
                case "remove" -> plan.remove(key);
                default -> {
                    Map<String, String> fields = (Map<String, String>) Objects.requireNonNull(plan.get(key));
                    op.path("to")
                            .properties()
                            .forEach(field -> put(
                                    fields,
                                    field.getKey(),
                                    field.getValue().isNull()
                                            ? null
                                            : field.getValue().asString()));
                }
            }
        }

        @Override
        public synchronized void tooFarBehind() {
            problems.add("too far behind");
        }

        synchronized long revision() {
            return revision;
        }

        synchronized Map<String, Object> plan() {
            assertThat(problems).isEmpty();
            return plan;
        }

        void close() {
            subscription.cancel();
        }
    }
}
