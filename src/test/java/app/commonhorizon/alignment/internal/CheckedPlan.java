package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in memory for tests of the checks: it is changed step by step, and looked at as of a day. */
final class CheckedPlan {

    static final LocalDate TODAY = LocalDate.parse("2027-03-10");
    static final StageId STAGE = StageId.random();
    static final PersonId SOMEBODY = PersonId.random();

    /** What the modules keep, as far as checks look at it. */
    static final Map<String, Set<String>> KEPT = Map.of(
            "pilot", Set.of("item", "target", "better"),
            "result", Set.of("item", "day", "value"),
            "verdict", Set.of("item", "verdict", "at"),
            "expectation", Set.of("item", "team", "start", "end"),
            "signature",
                    Set.of(
                            "item",
                            "team",
                            "by",
                            "at",
                            "with",
                            "rewritten",
                            "start",
                            "end",
                            "stage",
                            "owner",
                            "title",
                            "handover"),
            "question", Set.of("item", "team", "due", "answeredAt"),
            "acceptance", Set.of("check", "subject", "item", "material", "until"),
            "capacity", Set.of("team", "from", "people", "each"));

    private RoadmapSnapshot plan;

    CheckedPlan() {
        RoadmapId id = RoadmapId.random();
        plan = RoadmapSnapshot.of(
                id, 0, List.of(new Roadmap(id, "Plan", null, SOMEBODY, Access.EDIT)), Marks.keeping(KEPT));
    }

    RoadmapSnapshot now() {
        return plan;
    }

    /** The change that these steps are, which the plan has taken over. */
    Change does(Op... steps) {
        Change change = new Change(
                plan.id(), plan.revision() + 1, UUID.randomUUID(), SOMEBODY, Instant.EPOCH, null, List.of(steps));
        plan = plan.advancedBy(change);
        return change;
    }

    /** A new item with an owner that is agreed; other fields: name, value, name, value … */
    ItemId item(String kind, @Nullable String start, @Nullable String end, @Nullable String... others) {
        ItemId id = ItemId.random();
        does(Op.add("item", id, fields(kind, start, end, others)));
        return id;
    }

    static Map<String, @Nullable String> fields(
            String kind, @Nullable String start, @Nullable String end, @Nullable String... others) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("team", kind.equals("scaling-task") ? "it" : "marketing");
        fields.put("stage", STAGE.toString());
        fields.put("title", kind.equals("pilot") ? "Loyalty pilot" : "Loyalty service");
        fields.put("start", start);
        fields.put("end", end);
        fields.put("status", "agreed");
        fields.put("owner", SOMEBODY.toString());
        put(fields, others);
        return fields;
    }

    LinkId link(String kind, ItemId from, ItemId to, @Nullable String... others) {
        LinkId id = LinkId.random();
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("from", from.toString());
        fields.put("to", to.toString());
        put(fields, others);
        does(Op.add("link", id, fields));
        return id;
    }

    /** Something that another module keeps about an item. */
    void about(ItemId item, String type, String... others) {
        about(item.toString(), item, type, others);
    }

    void about(String id, ItemId item, String type, String... others) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("item", item.toString());
        put(fields, others);
        does(Op.add(type, id, fields));
    }

    void horizon(String team, String name, String start, String end) {
        does(Op.add("horizon", UUID.randomUUID(), Map.of("team", team, "name", name, "start", start, "end", end)));
    }

    void set(ItemId item, String field, @Nullable String value) {
        Map<String, @Nullable String> to = new HashMap<>();
        to.put(field, value);
        does(Op.set("item", item, to, to));
    }

    /** What the checks find today. */
    Findings findings() {
        return Board.over(plan, TODAY).findings();
    }

    /** The open findings of one check. */
    List<Finding> open(String check) {
        return findings().open().stream()
                .filter(finding -> finding.check().code().equals(check))
                .toList();
    }

    /** The sentences of one check's open findings. */
    List<String> says(String check) {
        return open(check).stream().map(finding -> finding.says(plan)).toList();
    }

    /** The plan after the first thing that one finding's fixes offer to do. */
    CheckedPlan fixed(String check) {
        List<Finding> found = open(check);
        found.getFirst().fixes(plan, TODAY).stream()
                .filter(Fix.Apply.class::isInstance)
                .map(Fix.Apply.class::cast)
                .findFirst()
                .ifPresent(fix -> does(fix.steps().toArray(Op[]::new)));
        return this;
    }

    private static void put(Map<String, @Nullable String> fields, @Nullable String... others) {
        for (int i = 0; i < others.length; i += 2) {
            fields.put(String.valueOf(others[i]), others[i + 1]);
        }
    }
}
