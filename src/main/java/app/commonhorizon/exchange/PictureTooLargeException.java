package app.commonhorizon.exchange;

/** A plan has more on it than a drawing of the wanted kind can hold. */
public class PictureTooLargeException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is too much. */
    public enum Limit {
        /** More pixels than a picture may have; a PDF or SVG has none. */
        PIXELS,
        /** More items than any drawing may have. */
        ITEMS
    }

    private final Limit limit;

    public PictureTooLargeException(Limit limit) {
        super("Too many " + limit);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
