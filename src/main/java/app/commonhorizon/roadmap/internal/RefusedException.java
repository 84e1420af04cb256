package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;

/** Leaves the handling of an edit that cannot be taken; rolls its transaction back. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EditAnswer.Refused answer;

    RefusedException(EditAnswer.Refused answer) {
        super(answer.message(), null, false, false);
        this.answer = answer;
    }

    RefusedException(Reason reason, String message) {
        this(new EditAnswer.Refused(reason, message));
    }

    EditAnswer.Refused answer() {
        return answer;
    }
}
