package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to the frame that items stand in: the roadmap itself, its stages, horizons and views, and who may see it. */
@Component
class FrameTeller implements ChangeTeller {

    @Override
    public Set<String> types() {
        return Set.of("roadmap", "stage", "horizon", "view", "access", "baseline");
    }

    @Override
    public String tell(Op step, Names names) {
        return switch (step.type()) {
            case "roadmap" -> roadmap(step, names);
            case "access" -> access(step, names);
            default -> named(step, names);
        };
    }

    private static String named(Op step, Names names) {
        String key = switch (step.type()) {
            case "stage" -> "history.stage.";
            case "horizon" -> "history.horizon.";
            case "baseline" -> "history.baseline.";
            default -> "history.view.";
        };
        String name = step.op() == Op.Action.REMOVE || step.to().containsKey("name") && step.op() == Op.Action.SET
                ? step.from().get("name")
                : Objects.requireNonNullElse(
                        step.to().get("name"), names.of(step.type(), step.id()).get("name"));
        String quoted = text("history.told.quoted", String.valueOf(name));
        return switch (step.op()) {
            case ADD -> text(key + "added", quoted);
            case REMOVE -> text(key + "removed", quoted);
            case SET -> set(step, key, quoted);
        };
    }

    private static String set(Op step, String key, String name) {
        Map<String, @Nullable String> to = step.to();
        List<String> phrases = new ArrayList<>();
        if (to.containsKey("name")) {
            phrases.add(text(key + "renamed", name, text("history.told.quoted", String.valueOf(to.get("name")))));
        }
        if (step.type().equals("horizon") && (to.containsKey("start") || to.containsKey("end"))) {
            phrases.add(text("history.horizon.dates", name, both(step.from(), to), both(to, step.from())));
        }
        if (step.type().equals("horizon") && to.containsKey("team")) {
            phrases.add(text("history.horizon.team", name, ItemTeller.team(to.get("team"))));
        }
        for (String field : List.of("goal", "colour", "position", "query")) {
            if (to.containsKey(field)) {
                phrases.add(text("history.frame." + field, name));
            }
        }
        return phrases.isEmpty() ? text("history.frame.changed", name) : Phrases.joined(phrases);
    }

    /** Only the edge that the step changes is known. */
    private static String both(Map<String, @Nullable String> fields, Map<String, @Nullable String> others) {
        List<String> dates = new ArrayList<>();
        for (String edge : List.of("start", "end")) {
            if (others.containsKey(edge) || fields.containsKey(edge)) {
                dates.add(DateWords.of(fields.get(edge)));
            }
        }
        return String.join(" – ", dates);
    }

    private static String access(Op step, Names names) {
        return step.op() == Op.Action.REMOVE
                ? text("history.access.removed", names.person(step.id()))
                : text("history.access." + step.to().get("level"), names.person(step.id()));
    }

    private static String roadmap(Op step, Names names) {
        List<String> phrases = new ArrayList<>();
        String name = step.to().get("name");
        if (name != null) {
            phrases.add(text(
                    "history.roadmap.renamed",
                    text("history.told.quoted", String.valueOf(step.from().get("name"))),
                    text("history.told.quoted", name)));
        }
        if (step.to().containsKey("purpose")) {
            phrases.add(text("history.roadmap.purpose"));
        }
        String owner = step.to().get("owner");
        if (owner != null) {
            phrases.add(text("history.roadmap.owner", names.person(owner)));
        }
        String everyone = step.to().get("everyone");
        if (everyone != null) {
            phrases.add(text("history.roadmap.everyone-" + everyone));
        }
        if (step.to().containsKey("frozenBy")) {
            phrases.add(text(step.to().get("frozenBy") == null ? "history.roadmap.lifted" : "history.roadmap.frozen"));
        }
        return Phrases.joined(phrases);
    }
}
