package app.commonhorizon.agreement.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.roadmap.StepRefusedException;
import org.jspecify.annotations.Nullable;

/** Why a key cannot be turned, in plain words. */
final class Refusals {

    private Refusals() {}

    static StepRefusedException forbidden(String key, @Nullable Object... args) {
        return new StepRefusedException(Reason.FORBIDDEN, text(key, args));
    }

    static StepRefusedException invalid(String key, @Nullable Object... args) {
        return new StepRefusedException(Reason.INVALID, text(key, args));
    }
}
