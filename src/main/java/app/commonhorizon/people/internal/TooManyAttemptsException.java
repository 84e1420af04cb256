package app.commonhorizon.people.internal;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The sign-in attempt came too early and was not looked at. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1;
    private final Duration wait;

    TooManyAttemptsException(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    /** How long to wait before the next attempt. */
    Duration waitFor() {
        return wait;
    }
}
