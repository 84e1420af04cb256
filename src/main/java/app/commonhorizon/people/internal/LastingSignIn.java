package app.commonhorizon.people.internal;

import app.commonhorizon.people.AccessEnded;
import app.commonhorizon.people.SignedIn;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.SecretToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;

/**
 * Keeps people signed in when the server restarts or another node takes over, so that open screens recover by
 * themselves. The cookie is a session cookie: it ends with the browser, by signing out, or after {@link #LASTS}. The
 * token is not renewed with each use, because after a restart a screen's page and its live channel use it at once.
 */
@Component
class LastingSignIn extends AbstractRememberMeServices {

    static final String COOKIE = "common-horizon-sign-in";
    static final Duration LASTS = Duration.ofDays(7);
    private static final int UNTIL_BROWSER_CLOSES = -1;

    private final LastingSignInRepository signIns;
    private final Accounts accounts;
    private final Clock clock;

    LastingSignIn(LastingSignInRepository signIns, Accounts accounts, Clock clock) {
        // The key only joins the two halves of Spring's machinery within this process.
        super(SecretToken.fresh(), accounts::loadUserByUsername);
        this.signIns = signIns;
        this.accounts = accounts;
        this.clock = clock;
        setAlwaysRemember(true);
        setCookieName(COOKIE);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            Instant now = clock.instant();
            signIns.deleteExpired(now);
            String token = SecretToken.fresh();
            signIns.save(new LastingSignInEntity(
                    SecretToken.hash(token), signedIn.personId().value(), now.plus(LASTS)));
            setCookie(new String[] {token}, UNTIL_BROWSER_CLOSES, request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookieTokens, HttpServletRequest request, HttpServletResponse response) {
        if (cookieTokens.length != 1) {
            throw new InvalidCookieException("Not a token of ours");
        }
        return signIns.findByTokenHashAndExpiresAtAfter(SecretToken.hash(cookieTokens[0]), clock.instant())
                .flatMap(signIn -> accounts.open(new PersonId(signIn.personId())))
                .orElseThrow(() -> new InvalidCookieException("The sign-in is over"));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            try {
                signIns.end(SecretToken.hash(decodeCookie(cookie)[0]));
            } catch (InvalidCookieException notOurs) {
                logger.debug("Signed out with a cookie that is none of ours");
            }
        }
        super.logout(request, response, authentication);
    }

    /** In the transaction that ends the access, so that both happen or none. */
    @EventListener
    void end(AccessEnded ended) {
        signIns.endAllOf(ended.person().value());
    }
}
