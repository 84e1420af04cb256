package app.commonhorizon.roadmap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What moves along with what: the vectors that the timeline's {@code cascade.test.ts} reads too. */
class CascadeTest {

    @TestFactory
    Stream<DynamicTest> movesAsTheTimelineShows() throws IOException {
        try (InputStream file = Objects.requireNonNull(CascadeTest.class.getResourceAsStream("/cascade.json"))) {
            List<JsonNode> cases = new JsonMapper()
                    .readTree(file).get("cases").values().stream().toList();
            assertThat(cases).hasSizeGreaterThan(30);
            return cases.stream()
                    .map(one -> DynamicTest.dynamicTest(one.get("name").asString(), () -> check(one)));
        }
    }

    private static void check(JsonNode one) {
        Map<ItemId, Item> before = new HashMap<>();
        one.get("items").forEachEntry((name, row) -> before.put(id(name), item(name, row)));
        Map<ItemId, Item> after = new HashMap<>(before);
        one.get("edit")
                .forEachEntry((name, row) -> after.computeIfPresent(id(name), (item, stood) -> at(stood, period(row))));
        List<Link> links =
                one.get("links").values().stream().map(CascadeTest::link).toList();
        Map<ItemId, Item> given = new HashMap<>(after);
        given.values().removeAll(before.values());

        Map<String, List<@Nullable String>> moved = new TreeMap<>();
        new Cascade(before::get, after::get, links, given.keySet())
                .moves()
                .forEach((item, period) ->
                        moved.put(Objects.requireNonNull(before.get(item)).title(), dates(period)));

        Map<String, List<@Nullable String>> expected = new TreeMap<>();
        one.get("then").forEachEntry((name, row) -> expected.put(name, dates(period(row))));
        assertThat(moved).isEqualTo(expected);
    }

    private static ItemId id(String name) {
        return new ItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Item item(String name, JsonNode row) {
        Status status = row.size() < 3
                ? Status.PROPOSED
                : Arrays.stream(Status.values())
                        .filter(each -> each.code().equals(row.get(2).asString()))
                        .findFirst()
                        .orElseThrow();
        return new Item(
                id(name),
                Kind.PILOT,
                Team.MARKETING,
                new StageId(new UUID(0, 1)),
                name,
                period(row),
                null,
                status,
                null,
                null);
    }

    private static Item at(Item item, Period period) {
        return new Item(
                item.id(),
                item.kind(),
                item.team(),
                item.stage(),
                item.title(),
                period,
                null,
                item.status(),
                null,
                null);
    }

    private static Link link(JsonNode row) {
        return new Link(
                LinkId.random(),
                row.size() > 4 ? Link.Kind.valueOf(row.get(4).asString().toUpperCase(Locale.ROOT)) : Link.Kind.NEEDS,
                id(row.get(0).asString()),
                id(row.get(1).asString()),
                row.size() > 3 ? row.get(3).asInt() : null,
                Arrays.stream(Link.Policy.values())
                        .filter(each -> each.code().equals(row.get(2).asString()))
                        .findFirst()
                        .orElseThrow());
    }

    private static Period period(JsonNode row) {
        return new Period(date(row.get(0)), date(row.get(1)));
    }

    private static @Nullable PlanDate date(JsonNode text) {
        return text.isNull() ? null : PlanDate.parse(text.asString());
    }

    private static List<@Nullable String> dates(Period period) {
        return Arrays.asList(Objects.toString(period.start(), null), Objects.toString(period.end(), null));
    }
}
