package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to links. */
@Component
class LinkTeller implements ChangeTeller {

    @Override
    public Set<String> types() {
        return Set.of("link");
    }

    @Override
    public String tell(Op step, Names names) {
        Map<String, @Nullable String> link = new HashMap<>(names.of("link", step.id()));
        link.putAll(step.op() == Op.Action.REMOVE ? step.from() : step.to());
        String from = end(link.get("from"), names);
        String to = end(link.get("to"), names);
        String kind = Objects.requireNonNullElse(link.get("kind"), "needs");
        return switch (step.op()) {
            case ADD -> text("history.link.added-" + kind, from, to);
            case REMOVE -> text("history.link.removed-" + kind, from, to);
            case SET -> set(step, from, to);
        };
    }

    private static String set(Op step, String from, String to) {
        List<String> phrases = new ArrayList<>();
        if (step.to().containsKey("lead")) {
            String days = step.to().get("lead");
            phrases.add(
                    days == null
                            ? text("history.link.lead-none", from, to)
                            : text("history.link.lead", from, to, Integer.parseInt(days)));
        }
        if (step.to().containsKey("policy")) {
            String policy = Objects.requireNonNullElse(step.to().get("policy"), "warn");
            phrases.add(text("history.link.policy-" + policy, from, to));
        }
        if (phrases.isEmpty()) {
            phrases.add(text("history.link.changed", from, to));
        }
        return Phrases.joined(phrases);
    }

    private static String end(@Nullable String item, Names names) {
        return item == null ? text("history.told.an-item") : names.item(item);
    }
}
