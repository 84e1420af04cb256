package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to items. */
@Component
class ItemTeller implements ChangeTeller {

    static final Set<String> DATES = Set.of("start", "end");

    @Override
    public Set<String> types() {
        return Set.of("item");
    }

    @Override
    public String tell(Op step, Names names) {
        return switch (step.op()) {
            case ADD ->
                text(
                        "history.item.added",
                        names.item(step.id()),
                        kind(step.to().get("kind")),
                        stage(step.to().get("stage"), names),
                        span(step.to()));
            case REMOVE ->
                text(
                        "history.item.removed",
                        text("history.told.quoted", String.valueOf(step.from().get("title"))));
            case SET -> set(step, names);
        };
    }

    private static String set(Op step, Names names) {
        String item = step.to().containsKey("title")
                ? text("history.told.quoted", String.valueOf(step.from().get("title")))
                : names.item(step.id());
        List<String> phrases = new ArrayList<>();
        if (step.to().keySet().stream().anyMatch(DATES::contains)) {
            phrases.add(dates(step, item));
        }
        if (step.to().containsKey("stage")) {
            phrases.add(text(
                    "history.item.stage",
                    item,
                    stage(step.from().get("stage"), names),
                    stage(step.to().get("stage"), names)));
        }
        if (step.to().containsKey("team")) {
            phrases.add(text(
                    "history.item.team",
                    item,
                    team(step.from().get("team")),
                    team(step.to().get("team"))));
        }
        for (String field : List.of("title", "kind", "owner", "status", "summary", "specification")) {
            if (step.to().containsKey(field)) {
                phrases.add(field(field, step.from().get(field), step.to().get(field), item, names));
            }
        }
        return Phrases.joined(phrases);
    }

    private static String field(String field, @Nullable String from, @Nullable String to, String item, Names names) {
        return switch (field) {
            case "title" -> text("history.item.title", item, text("history.told.quoted", String.valueOf(to)));
            case "kind" -> text("history.item.kind", item, kind(from), kind(to));
            case "owner" -> owner(from, to, item, names);
            case "status" -> text("history.item.status", item, status(from), status(to));
            default -> longText(field, from, to, item);
        };
    }

    private static String owner(@Nullable String from, @Nullable String to, String item, Names names) {
        if (to == null) {
            return text("history.item.owner-none", item, from == null ? "" : names.person(from));
        }
        return from == null
                ? text("history.item.owner", item, names.person(to))
                : text("history.item.owner-instead", item, names.person(from), names.person(to));
    }

    private static String longText(String field, @Nullable String from, @Nullable String to, String item) {
        String name = text("history.field." + field);
        if (from == null) {
            return text("history.item.text-written", item, name);
        }
        return text(to == null ? "history.item.text-removed" : "history.item.text-changed", item, name);
    }

    private static String dates(Op step, String item) {
        PlanDate start = date(step.from(), "start");
        PlanDate end = date(step.from(), "end");
        PlanDate newStart = date(step.to(), "start");
        PlanDate newEnd = date(step.to(), "end");
        boolean both = step.to().keySet().containsAll(DATES);
        if (!both) {
            return edge(step, item, step.to().containsKey("start") ? "start" : "end");
        }
        if (start == null && end == null) {
            return text("history.item.placed", item, DateWords.span(newStart, newEnd));
        }
        if (newStart == null && newEnd == null) {
            return text("history.item.to-tray", item, DateWords.span(start, end));
        }
        if (start != null && newStart != null && movedWhole(start, newStart, end, newEnd)) {
            return text(
                    "history.item.moved",
                    item,
                    DateWords.before(start, newStart),
                    DateWords.of(newStart.toString()),
                    DateWords.shift(start, newStart));
        }
        return text("history.item.dates", item, DateWords.span(start, end), DateWords.span(newStart, newEnd));
    }

    /** Months and weekends are of different lengths: a few days more or less are still a move. */
    private static boolean movedWhole(
            PlanDate start, PlanDate newStart, @Nullable PlanDate end, @Nullable PlanDate newEnd) {
        long days = DateWords.days(start, newStart);
        if (end == null || newEnd == null) {
            return days != 0 && end == null && newEnd == null;
        }
        return days != 0 && Math.abs(days - DateWords.days(end, newEnd)) <= 3;
    }

    private static String edge(Op step, String item, String edge) {
        PlanDate from = date(step.from(), edge);
        PlanDate to = date(step.to(), edge);
        if (to == null) {
            return text(
                    "history.item." + edge + "-removed",
                    item,
                    DateWords.of(step.from().get(edge)));
        }
        return from == null
                ? text("history.item." + edge + "-set", item, DateWords.of(to.toString()))
                : text(
                        "history.item." + edge + "-moved",
                        item,
                        DateWords.before(from, to),
                        DateWords.of(to.toString()),
                        DateWords.shift(from, to));
    }

    static @Nullable PlanDate date(Map<String, @Nullable String> fields, String field) {
        return PlanDate.parseOrNull(fields.get(field));
    }

    private static String span(Map<String, @Nullable String> fields) {
        return DateWords.span(date(fields, "start"), date(fields, "end"));
    }

    private static String stage(@Nullable String id, Names names) {
        return id == null ? text("history.told.a-stage") : names.stage(id);
    }

    static String kind(@Nullable String code) {
        return label(Kind.values(), Kind::code, Kind::label, code);
    }

    /** The kind of an item or of a link. */
    static String kindOrLink(String code) {
        return code.equals("handover") || code.equals("needs") ? text("history.link-kind." + code) : kind(code);
    }

    static String team(@Nullable String code) {
        return label(Team.values(), Team::code, Team::label, code);
    }

    static String status(@Nullable String code) {
        return text("history.told.quoted", label(Status.values(), Status::code, Status::label, code));
    }

    private static <E extends Enum<E>> String label(
            E[] constants, Function<E, String> codes, Function<E, String> labels, @Nullable String code) {
        return Arrays.stream(constants)
                .filter(constant -> codes.apply(constant).equals(code))
                .map(labels)
                .findFirst()
                .orElse("?");
    }
}
