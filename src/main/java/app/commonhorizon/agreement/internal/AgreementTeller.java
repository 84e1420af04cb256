package app.commonhorizon.agreement.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys that were turned and taken back, in the words of the history. */
@Component
class AgreementTeller implements ChangeTeller {

    @Override
    public Set<String> types() {
        return Set.of(Signature.TYPE, KeyHolder.TYPE);
    }

    @Override
    public String tell(Op step, Names names) {
        String action = step.op().name().toLowerCase(Locale.ROOT);
        String team = field(step, names, "team");
        if (step.type().equals(KeyHolder.TYPE)) {
            return text("agreement.told.holder-" + action + "." + team, names.person(field(step, names, "person")));
        }
        String item = names.item(field(step, names, "item"));
        if (step.op() == Op.Action.SET && step.to().keySet().equals(Set.of("rewritten"))) {
            return text(
                    "agreement.told." + (step.to().get("rewritten") == null ? "fits" : "rewritten") + "." + team, item);
        }
        return text("agreement.told.key-" + action + "." + team, item);
    }

    private static String field(Op step, Names names, String field) {
        Map<String, @Nullable String> fields = step.op() == Op.Action.REMOVE ? step.from() : step.to();
        String value = fields.get(field);
        return value != null
                ? value
                : Objects.requireNonNullElse(names.of(step.type(), step.id()).get(field), "");
    }
}
