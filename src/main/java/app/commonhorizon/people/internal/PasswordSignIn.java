package app.commonhorizon.people.internal;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks mail and password, at a pace that makes guessing pointless. {@link DaoAuthenticationProvider} spends the same
 * time on unknown accounts and raises old hashes to the current default.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final Accounts accounts;

    PasswordSignIn(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        this.throttle = throttle;
        this.accounts = accounts;
        passwords = new DaoAuthenticationProvider(accounts::loadUserByUsername);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(accounts::updatePassword);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.admit(email, address).ifPresent(wait -> {
            throw new TooManyAttemptsException(wait);
        });
        passwords.authenticate(attempt);
        throttle.succeeded(email, address);
        return signedIn(attempt);
    }

    /** With the account as it is now: its hash may just have been raised, and the session knows it by its hash. */
    private Authentication signedIn(Authentication attempt) {
        Account account = accounts.loadUserByUsername(attempt.getName());
        account.eraseCredentials();
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        result.setDetails(attempt.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
