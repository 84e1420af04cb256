package app.commonhorizon.alignment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking again at what a change touched finds exactly what looking at everything finds. */
class BoardPropertyTest {

    private static final int EDITS = 250;
    private static final String[] STATUS = {"proposed", "agreed", "in-progress", "done", "stopped"};
    private static final String[] TEAMS = {"marketing", "it"};
    private static final String[] KINDS = {"pilot", "scaling-task", "milestone"};
    private static final String[] MARKS = {"verdict", "expectation", "signature", "question", "pilot", "result"};

    private final CheckedPlan plan = new CheckedPlan();
    private Random random = new Random(0);
    private LocalDate day = CheckedPlan.TODAY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheSameAsLookingAtEverything(long seed) {
        random = new Random(seed);
        Board board = Board.over(plan.now(), day);
        for (int i = 0; i < EDITS; i++) {
            Map<ItemId, Set<Finding>> before = shown(board);
            Set<ItemId> told = new HashSet<>(board.advance(plan.does(edit(board))));
            if (random.nextInt(25) == 0) {
                day = day.plusDays(random.nextInt(40));
                told.addAll(board.asOf(day));
            }
            Board anew = Board.over(plan.now(), day);
            String where = "seed " + seed + ", edit " + i;
            assertThat(Set.copyOf(board.findings().open()))
                    .as(where)
                    .isEqualTo(Set.copyOf(anew.findings().open()));
            assertThat(Set.copyOf(board.findings().accepted()))
                    .as(where)
                    .isEqualTo(Set.copyOf(anew.findings().accepted()));
            assertThat(board.broken()).as(where).isEmpty();
            assertThat(anew.broken()).as(where).isEmpty();
            assertThat(board.count()).as(where).isEqualTo(anew.findings().open().size());
            Map<ItemId, Set<Finding>> after = shown(board);
            assertThat(after).as(where).isEqualTo(shown(anew));
            assertThat(told).as("told at %s", where).containsAll(different(before, after));
        }
    }

    private static Map<ItemId, Set<Finding>> shown(Board board) {
        return board.marked().stream().collect(Collectors.toMap(item -> item, item -> Set.copyOf(board.at(item))));
    }

    private static Set<ItemId> different(Map<ItemId, Set<Finding>> before, Map<ItemId, Set<Finding>> after) {
        Set<ItemId> items = new HashSet<>(before.keySet());
        items.addAll(after.keySet());
        items.removeIf(item -> before.getOrDefault(item, Set.of()).equals(after.getOrDefault(item, Set.of())));
        return items;
    }

    private Op[] edit(Board board) {
        List<Op> steps = new ArrayList<>();
        int length = random.nextInt(4) == 0 ? 3 : 1;
        while (steps.size() < length) {
            // Steps of one edit are about different things, as an edit's result is recorded.
            Op step = step(board);
            if (steps.stream().noneMatch(other -> other.id().equals(step.id()))) {
                steps.add(step);
            }
        }
        return steps.toArray(Op[]::new);
    }

    private Op step(Board board) {
        List<Item> items = plan.now().items().toList();
        List<Link> links = plan.now().links().toList();
        int what = items.size() < 6 ? 0 : random.nextInt(12);
        return switch (what) {
            case 0, 1 -> addItem();
            case 2, 3, 4 -> changeItem(one(items));
            case 5 -> items.size() > 25 ? removeItem(one(items), links) : addItem();
            case 6 -> addLink(one(items), one(items));
            case 7 -> links.isEmpty() ? addItem() : changeLink(one(links));
            case 8 -> horizon();
            case 9 -> capacity();
            case 10 -> accept(board);
            default -> mark(one(items));
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String one(String... all) {
        return all[random.nextInt(all.length)];
    }

    private String date() {
        LocalDate date = LocalDate.parse("2027-01-01").plusDays(random.nextInt(240));
        return random.nextInt(5) == 0 ? date.toString().substring(0, 7) : date.toString();
    }

    private Map<String, @Nullable String> times(boolean milestone) {
        Map<String, @Nullable String> times = new HashMap<>();
        String start = random.nextInt(8) == 0 ? null : date();
        String end = random.nextInt(8) == 0 ? null : date();
        boolean turned = start != null && end != null && start.substring(0, 7).compareTo(end.substring(0, 7)) >= 0;
        times.put("start", start);
        times.put("end", milestone || turned ? start : end);
        return times;
    }

    private Op addItem() {
        String kind = one(KINDS);
        Map<String, @Nullable String> fields =
                new HashMap<>(CheckedPlan.fields(kind, null, null, "team", one(TEAMS), "status", one(STATUS)));
        fields.putAll(times(kind.equals("milestone")));
        if (random.nextInt(4) == 0) {
            fields.put("owner", null);
        }
        return Op.add("item", ItemId.random(), fields);
    }

    private Op changeItem(Item item) {
        Map<String, @Nullable String> to = new HashMap<>();
        switch (random.nextInt(4)) {
            case 0 -> to.putAll(times(item.kind() == Kind.MILESTONE));
            case 1 -> to.put("status", one(STATUS));
            case 2 -> to.put("owner", item.owner() == null ? CheckedPlan.SOMEBODY.toString() : null);
            default -> to.put("team", one(TEAMS));
        }
        return Op.set("item", item.id(), to, to);
    }

    /** Only items without links go, as an item's links go with it. */
    private Op removeItem(Item item, List<Link> links) {
        return links.stream()
                .filter(link -> link.from().equals(item.id()) || link.to().equals(item.id()))
                .findFirst()
                .map(link -> Op.remove("link", link.id(), link.fields()))
                .orElseGet(() -> Op.remove("item", item.id(), item.fields()));
    }

    private Op addLink(Item from, Item to) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", one("handover", "needs"));
        fields.put("from", from.key());
        fields.put("to", to.key());
        fields.put("lead", random.nextBoolean() ? String.valueOf(random.nextInt(40)) : null);
        fields.put("policy", one("warn", "push", "keep-gap"));
        return from.equals(to) ? addItem() : Op.add("link", UUID.randomUUID(), fields);
    }

    private Op changeLink(Link link) {
        return random.nextBoolean()
                ? Op.remove("link", link.id(), link.fields())
                : Op.set("link", link.id(), Map.of(), Map.of("kind", one("handover", "needs"), "lead", "7"));
    }

    private Op horizon() {
        var horizons = plan.now().horizons();
        if (horizons.size() > 6 || !horizons.isEmpty() && random.nextBoolean()) {
            var horizon = one(horizons);
            return random.nextBoolean()
                    ? Op.remove("horizon", horizon.id(), horizon.fields())
                    : Op.set("horizon", horizon.id(), Map.of(), Map.of("team", one(TEAMS)));
        }
        LocalDate start = LocalDate.parse("2027-01-01").plusDays(random.nextInt(240));
        return Op.add(
                "horizon",
                UUID.randomUUID(),
                Map.of(
                        "team", one(TEAMS),
                        "name", "h" + random.nextInt(100),
                        "start", start.toString(),
                        "end", start.plusDays(60).toString()));
    }

    private Op capacity() {
        var known = List.copyOf(plan.now().marks().of("capacity").keySet());
        return known.size() > 3
                ? Op.remove("capacity", one(known), Map.of())
                : Op.add(
                        "capacity",
                        UUID.randomUUID(),
                        Map.of(
                                "team", one(TEAMS),
                                "from",
                                        LocalDate.parse("2027-01-01")
                                                .plusDays(random.nextInt(90))
                                                .toString(),
                                "people", String.valueOf(1 + random.nextInt(3)),
                                "each", "1"));
    }

    private Op accept(Board board) {
        List<Finding> open = board.findings().open();
        var known = List.copyOf(plan.now().marks().of("acceptance").keySet());
        if (open.isEmpty() || known.size() > 10 && random.nextBoolean()) {
            return known.isEmpty() ? addItem() : Op.remove("acceptance", one(known), Map.of());
        }
        Finding finding = one(open);
        Map<String, @Nullable String> fields = new HashMap<>(Map.of(
                "check", finding.check().code(),
                "subject", finding.subject(),
                "until", day.plusDays(random.nextInt(50)).toString()));
        fields.put("material", finding.material().isEmpty() ? null : finding.material());
        return Op.add("acceptance", UUID.randomUUID(), fields);
    }

    private Op mark(Item item) {
        String type = one(MARKS);
        var known = List.copyOf(plan.now().marks().of(type).keySet());
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return Op.remove(type, one(known), Map.of());
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("item", item.key());
        switch (type) {
            case "verdict" -> {
                fields.put("verdict", one("scale", "extend", "stop"));
                fields.put("at", "2027-0" + (1 + random.nextInt(9)) + "-05T09:00:00Z");
            }
            case "expectation" -> {
                fields.put("team", one(TEAMS));
                fields.putAll(times(false));
            }
            case "signature" -> {
                fields.put("team", one(TEAMS));
                fields.putAll(times(false));
                fields.put("stage", CheckedPlan.STAGE.toString());
                fields.put("owner", CheckedPlan.SOMEBODY.toString());
                fields.put("title", item.title());
                fields.put("by", CheckedPlan.SOMEBODY.toString());
                fields.put("at", "2027-03-01T09:00:00Z");
                fields.put("with", known.isEmpty() ? null : one(known));
            }
            case "question" -> {
                fields.put("team", one(TEAMS));
                fields.put("due", "2027-03-" + (10 + random.nextInt(20)));
                fields.put("answeredAt", random.nextInt(3) == 0 ? "2027-03-10T09:00:00Z" : null);
            }
            case "pilot" -> {
                fields.put("target", "5");
                fields.put("better", one("more", "less"));
            }
            default -> {
                fields.put("day", "2027-02-0" + (1 + random.nextInt(9)));
                fields.put("value", String.valueOf(random.nextInt(10)));
            }
        }
        // One pilot of each item, and one signature of each team.
        String name = type.equals("signature") ? item.key() + fields.get("team") : item.key();
        boolean once = type.equals("pilot") || type.equals("verdict") || type.equals("signature");
        String id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
        return Op.add(
                type,
                type.equals("pilot")
                        ? item.key()
                        : once ? id : UUID.randomUUID().toString(),
                fields);
    }
}
