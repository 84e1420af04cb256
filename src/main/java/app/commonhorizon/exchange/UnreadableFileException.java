package app.commonhorizon.exchange;

/** A file cannot be read as a table. The message is for the person who chose it, and says what to do. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String message) {
        super(message);
    }

    /** What to tell the person. */
    @Override
    @SuppressWarnings("NullAway") // always given
    public String getMessage() {
        return super.getMessage();
    }
}
