package app.commonhorizon.people;

/** What was asked for about a person cannot be; the message is for the one who asked. */
public class PersonRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Which input is at fault. */
    public enum Field {
        NAME,
        EMAIL,
        PASSWORD,
        ADMINISTRATOR,
        /** None in particular. */
        OTHER
    }

    private final Field field;

    /** Refused because of {@code field}; {@code message} is a sentence in plain language. */
    public PersonRefusedException(Field field, String message) {
        super(message);
        this.field = field;
    }

    /** Where to show the message. */
    public Field field() {
        return field;
    }

    /** The sentence for the one who asked. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
