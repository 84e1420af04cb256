package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Names;
import org.jspecify.annotations.Nullable;

/** The fields of things on a plan, and what stands in them, for people. */
final class FieldWords {

    private static final int LONGEST = 300;

    private FieldWords() {}

    /** What a field is called, at the beginning of a line. */
    static String label(String field) {
        return text("history.field." + field);
    }

    /** What stands in a field; a dash for nothing, and the beginning of a long text. */
    static String value(String field, @Nullable String value, Names names) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "start", "end" -> DateWords.of(value);
            case "owner" -> names.person(value);
            case "stage" -> names.stage(value);
            case "from", "to" -> names.item(value);
            case "team" -> ItemTeller.team(value);
            case "kind" -> ItemTeller.kindOrLink(value);
            case "status" -> ItemTeller.status(value);
            case "policy" -> text("history.policy." + value);
            case "everyone", "level" -> text("history.access-level." + value);
            default -> value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        };
    }

    /** What to call a thing in a sentence or a table. */
    static String thing(String type, String id, Names names) {
        return switch (type) {
            case "item" -> names.item(id);
            case "stage" -> text("history.thing.stage", names.stage(id));
            case "link" -> {
                String from = names.of(type, id).get("from");
                String to = names.of(type, id).get("to");
                yield text(
                        "history.thing.link",
                        from == null ? text("history.told.an-item") : names.item(from),
                        to == null ? text("history.told.an-item") : names.item(to));
            }
            case "horizon", "view" ->
                text("history.thing." + type, String.valueOf(names.of(type, id).getOrDefault("name", "?")));
            case "access" -> text("history.thing.access", names.person(id));
            case "roadmap" -> text("history.thing.roadmap");
            default -> text("history.thing.other", type);
        };
    }
}
