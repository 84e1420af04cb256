package app.commonhorizon.mail;

/** Addresses of mails that other modules need to know. */
public final class MailPaths {

    /** Where a link ends a subscription, before the token: open to whoever holds it, signed in or not. */
    public static final String UNSUBSCRIBE = "unsubscribe/";

    private MailPaths() {}
}
