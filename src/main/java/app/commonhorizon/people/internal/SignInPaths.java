package app.commonhorizon.people.internal;

/** The addresses of signing in, which the filters, the views and the tests share. */
public final class SignInPaths {

    /** The route of the sign-in page, and where its form posts to. */
    public static final String SIGN_IN = "sign-in";

    /** Where the demo's buttons post to; there only with {@code common-horizon.demo=true}. */
    public static final String DEMO = "demo/sign-in";

    /** The route of one-time links, before the token. */
    public static final String WELCOME = "welcome";

    /** Query parameter of the sign-in page: mail or password were wrong. */
    public static final String WRONG = "wrong";

    /** Query parameter: too many attempts; the value says how many seconds to wait. */
    public static final String WAIT = "wait";

    /** Query parameter: it could not be found out whether the password is right. */
    public static final String FAILED = "failed";

    /** Query parameter: the session that the browser had is over. */
    public static final String ENDED = "ended";

    /** Query parameter: the person has just chosen a password. */
    public static final String READY = "ready";

    private SignInPaths() {}
}
