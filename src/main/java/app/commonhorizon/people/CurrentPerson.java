package app.commonhorizon.people;

import app.commonhorizon.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person on whose behalf the current thread runs. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /**
     * Who is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is
     */
    public PersonId id() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /**
     * Who is signed in, read anew.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is, or the account is gone
     */
    public Person person() {
        return people.find(id())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("The account is gone"));
    }

    /** The person behind {@code authentication}; empty for null and for anything that is not a person of ours. */
    public static Optional<PersonId> of(@Nullable Authentication authentication) {
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.personId())
                : Optional.empty();
    }
}
