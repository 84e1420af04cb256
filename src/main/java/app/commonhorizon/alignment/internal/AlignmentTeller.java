package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was accepted, and what teams said they can carry, in the words of the history. */
@Component
class AlignmentTeller implements ChangeTeller {

    @Override
    public Set<String> types() {
        return Set.of(Acceptance.TYPE, Capacity.TYPE);
    }

    @Override
    public String tell(Op step, Names names) {
        boolean removed = step.op() == Op.Action.REMOVE;
        Map<String, @Nullable String> fields = removed ? step.from() : step.to();
        return step.type().equals(Capacity.TYPE) ? capacity(step, fields, names) : acceptance(fields, removed, names);
    }

    private static String capacity(Op step, Map<String, @Nullable String> fields, Names names) {
        String code = fields.get("team");
        String known = code == null ? names.of(step.type(), step.id()).get("team") : code;
        String team = Told.team(Objects.requireNonNullElse(known, "")).label();
        return switch (step.op()) {
            case ADD -> text("alignment.told.capacity", team, number(fields, "people"), number(fields, "each"));
            case SET -> text("alignment.told.capacity-set", team);
            case REMOVE -> text("alignment.told.capacity-removed", team);
        };
    }

    private static String acceptance(Map<String, @Nullable String> fields, boolean removed, Names names) {
        String check = fields.get("check");
        String label = Checks.ALL.stream()
                .filter(each -> each.code().equals(check))
                .findFirst()
                .map(each -> each.label())
                .orElse(Objects.requireNonNullElse(check, ""));
        String item = fields.get("item");
        String where = item == null ? "" : names.item(item);
        String key = "alignment.told." + (removed ? "withdrawn-" : "accepted-") + (item == null ? "team" : "item");
        return text(key, label, where, Objects.requireNonNullElse(fields.get("reason"), ""));
    }

    private static int number(Map<String, @Nullable String> fields, String name) {
        return Integer.parseInt(Objects.requireNonNullElse(fields.get(name), "0"));
    }
}
