package app.commonhorizon.mail;

/** The mail server could not be reached or did not take a mail. */
public final class MailNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the mail server or the way to it said */
    public MailNotSentException(Throwable cause) {
        super("The mail could not be sent", cause);
    }
}
