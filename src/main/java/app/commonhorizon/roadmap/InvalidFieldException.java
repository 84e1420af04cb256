package app.commonhorizon.roadmap;

/** A field's value breaks a rule of the plan. The message is for the person who typed it, and says what to do. */
public final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field as in a change */
    public InvalidFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The name of the field, as in a change. */
    public String field() {
        return field;
    }

    /** What to tell the person. */
    @Override
    @SuppressWarnings("NullAway") // always given
    public String getMessage() {
        return super.getMessage();
    }
}
