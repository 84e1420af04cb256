package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import org.jspecify.annotations.Nullable;

/** A step of an {@link AddedType} is not allowed. The message is for the person who asked, and says what to do. */
public final class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private StepRefusedException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * It is not for this person to do.
     *
     * @param key of the text for the person, which {@code args} fill in
     */
    public static StepRefusedException forbidden(String key, @Nullable Object... args) {
        return new StepRefusedException(Reason.FORBIDDEN, text(key, args));
    }

    /**
     * It does not fit the plan, or what there is already, whoever asks.
     *
     * @param key of the text for the person, which {@code args} fill in
     */
    public static StepRefusedException invalid(String key, @Nullable Object... args) {
        return new StepRefusedException(Reason.INVALID, text(key, args));
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
