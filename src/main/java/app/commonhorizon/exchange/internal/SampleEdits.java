package app.commonhorizon.exchange.internal;

import app.commonhorizon.agreement.Signing;
import app.commonhorizon.changes.Op;
import app.commonhorizon.exchange.internal.SamplePlan.SampleChange;
import app.commonhorizon.exchange.internal.SamplePlan.SampleEdit;
import app.commonhorizon.exchange.internal.SamplePlan.SampleHandover;
import app.commonhorizon.exchange.internal.SamplePlan.SampleHorizon;
import app.commonhorizon.exchange.internal.SamplePlan.SampleItem;
import app.commonhorizon.exchange.internal.SamplePlan.SampleKeys;
import app.commonhorizon.exchange.internal.SamplePlan.SampleSaying;
import app.commonhorizon.exchange.internal.SamplePlan.SampleStage;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.Promise;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Health;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@link SamplePlan} into steps of edits. The same plan always gets the same ids.
 */
final class SampleEdits {

    private static final Pattern MENTION = Pattern.compile("@\\{([^}]+)}");

    private final SamplePlan plan;
    private final PlanShift shift;
    private final Function<String, PersonId> persons;

    /**
     * @param shift how far the plan's dates are moved
     * @param persons finds a person by full name, or throws
     */
    SampleEdits(SamplePlan plan, PlanShift shift, Function<String, PersonId> persons) {
        this.plan = plan;
        this.shift = shift;
        this.persons = persons;
    }

    /** The roadmap's id; asks for no person. */
    RoadmapId roadmapId() {
        return new RoadmapId(id("roadmap", plan.name()));
    }

    /** The roadmap itself; everyone may edit it. */
    Roadmap roadmap() {
        return new Roadmap(roadmapId(), plan.name(), plan.purpose(), persons.apply(plan.owner()), Access.EDIT);
    }

    /** What stands on the roadmap from the beginning: stages and horizons. */
    List<Op> content() {
        List<Op> ops = new ArrayList<>();
        for (SampleStage stage : plan.stages()) {
            Map<String, @Nullable String> fields = new HashMap<>();
            fields.put("name", stage.name());
            fields.put("goal", stage.goal());
            fields.put("position", String.valueOf(10 * (plan.stages().indexOf(stage) + 1)));
            ops.add(Op.add(PlanType.STAGE.code(), id("stage", stage.name()), fields));
        }
        for (SampleHorizon horizon : plan.horizons()) {
            Map<String, @Nullable String> fields = new HashMap<>();
            fields.put("team", horizon.team());
            fields.put("name", horizon.name());
            fields.put("start", moved(horizon.start()));
            fields.put("end", moved(horizon.end()));
            ops.add(Op.add(PlanType.HORIZON.code(), id("horizon", horizon.team() + "/" + horizon.name()), fields));
        }
        return ops;
    }

    /** Who makes an edit. */
    PersonId by(SampleEdit edit) {
        return persons.apply(edit.by());
    }

    /** The steps of an edit, asked for by somebody who sees the plan as {@code before}. */
    List<Op> steps(SampleEdit edit, RoadmapSnapshot before) {
        List<Op> ops = new ArrayList<>();
        edit.items().forEach(item -> ops.add(addition(item)));
        edit.handovers().forEach(handover -> ops.add(addition(handover)));
        edit.changes().forEach(change -> ops.add(step(change, before)));
        edit.said().forEach(saying -> ops.add(step(saying)));
        edit.keys().forEach(keys -> ops.addAll(steps(keys, before)));
        return ops;
    }

    private List<Op> steps(SampleKeys keys, RoadmapSnapshot before) {
        Team team = Arrays.stream(Team.values())
                .filter(each -> each.code().equals(keys.team()))
                .findFirst()
                .orElseThrow();
        return keys.at().stream()
                .flatMap(title -> Signing.turn(before, new ItemId(itemId(title)), team).stream())
                .toList();
    }

    private Op addition(SampleItem item) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", item.kind());
        fields.put("team", item.team());
        fields.put("stage", id("stage", item.stage()).toString());
        fields.put("title", item.title());
        fields.put("start", moved(item.start()));
        fields.put("end", moved(item.end()));
        fields.put("owner", persons.apply(item.owner()).toString());
        fields.put("status", item.status());
        fields.put("summary", item.summary());
        fields.put("specification", item.specification() == null ? null : String.join("\n", item.specification()));
        return Op.add(PlanType.ITEM.code(), itemId(item.title()), fields);
    }

    private Op addition(SampleHandover handover) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", Link.Kind.HANDOVER.code());
        fields.put("from", itemId(handover.from()).toString());
        fields.put("to", itemId(handover.to()).toString());
        fields.put("lead", String.valueOf(handover.lead()));
        return Op.add(PlanType.LINK.code(), id("handover", handover.from() + "/" + handover.to()), fields);
    }

    private Op step(SampleChange change, RoadmapSnapshot before) {
        String id = itemId(change.title()).toString();
        Map<String, @Nullable String> stands = Objects.requireNonNull(
                        before.part(PlanType.ITEM, id), () -> "No item “" + change.title() + "” to change")
                .fields();
        Map<String, @Nullable String> wanted = new HashMap<>();
        change.set().forEach((field, value) -> wanted.put(field, canonical(field, value)));
        return Op.difference(PlanType.ITEM.code(), id, stands, wanted);
    }

    private Op step(SampleSaying saying) {
        Map<String, @Nullable String> fields = new HashMap<>();
        saying.fields().forEach((field, value) -> fields.put(field, said(field, value)));
        UUID id = sayingId(saying, fields);
        if (fields.containsKey("answer")) {
            Map<String, @Nullable String> open = new HashMap<>();
            open.put("answer", null);
            return Op.set(saying.type(), id, open, fields);
        }
        if (saying.item() != null) {
            fields.put("item", itemId(saying.item()).toString());
        }
        if (saying.answers() != null) {
            fields.put("reply", id(saying.type(), saying.answers()).toString());
        }
        return Op.add(saying.type(), id, fields);
    }

    /** What there is one of for each item, or for each day or team of an item, has its id from that. */
    private UUID sayingId(SampleSaying saying, Map<String, @Nullable String> fields) {
        ItemId item = saying.item() == null ? null : new ItemId(itemId(saying.item()));
        return switch (saying.type()) {
            case Health.TYPE, Pilot.TYPE, Promise.TYPE ->
                Objects.requireNonNull(item).value();
            case Result.TYPE ->
                Result.idOf(Objects.requireNonNull(item), LocalDate.parse(Objects.requireNonNull(fields.get("day"))));
            case Expectation.TYPE -> Expectation.idOf(Objects.requireNonNull(item), team(fields));
            default ->
                id(saying.type(), Objects.requireNonNullElseGet(saying.key(), () -> saying.item() + "/" + fields));
        };
    }

    private static Team team(Map<String, @Nullable String> fields) {
        return Team.IT.code().equals(fields.get("team")) ? Team.IT : Team.MARKETING;
    }

    private @Nullable String said(String field, String value) {
        return switch (field) {
            case "due", "day", "from", "start", "end" -> moved(value);
            case "person" -> persons.apply(value).toString();
            default ->
                MENTION.matcher(value)
                        .replaceAll(mention -> Matcher.quoteReplacement("@[" + persons.apply(mention.group(1)) + "]"));
        };
    }

    private @Nullable String canonical(String field, String value) {
        return switch (field) {
            case "start", "end" -> moved(value);
            case "owner" -> persons.apply(value).toString();
            default -> value;
        };
    }

    private @Nullable String moved(@Nullable String date) {
        return date == null ? null : shift.move(PlanDate.parse(date)).toString();
    }

    private UUID itemId(String title) {
        return id("item", title);
    }

    private UUID id(String type, String name) {
        return UUID.nameUUIDFromBytes((plan.name() + "/" + type + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
