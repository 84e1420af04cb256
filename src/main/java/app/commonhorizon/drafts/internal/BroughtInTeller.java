package app.commonhorizon.drafts.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says of a change that it came from a draft, before what it did. */
@Component
class BroughtInTeller implements ChangeTeller {

    @Override
    public Set<String> types() {
        return Set.of(BroughtIn.TYPE);
    }

    @Override
    public boolean isHeadline() {
        return true;
    }

    @Override
    public String tell(Op step, Names names) {
        return step.op() == Op.Action.REMOVE
                ? text("drafts.told.taken-back", String.valueOf(step.from().get("name")))
                : text("drafts.told.brought-in", String.valueOf(step.to().get("name")));
    }
}
