package app.commonhorizon.roadmap;

import app.commonhorizon.changes.EditAnswer.Reason;

/** A step of an {@link AddedType} is not allowed. The message is for the person who asked, and says what to do. */
public final class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StepRefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why, for the program. */
    public Reason reason() {
        return reason;
    }

    /** Why, and what to do, for the person. */
    @Override
    @SuppressWarnings("NullAway") // always given
    public String getMessage() {
        return super.getMessage();
    }
}
