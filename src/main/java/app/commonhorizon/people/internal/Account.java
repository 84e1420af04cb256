package app.commonhorizon.people.internal;

import app.commonhorizon.people.SignedIn;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.SecretToken;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a signed-in person. It says who, and nothing about rights: those are read anew whenever they matter,
 * so that a change of them counts at once.
 */
class Account implements UserDetails, CredentialsContainer, SignedIn {

    private static final long serialVersionUID = 1;
    private static final List<GrantedAuthority> PERSON = List.of(new SimpleGrantedAuthority("ROLE_PERSON"));

    private final UUID id;
    private final String email;
    private final String passwordMark;
    private @Nullable String passwordHash;

    Account(PersonEntity row) {
        id = row.toPerson().id().value();
        email = row.toPerson().email();
        passwordHash = row.passwordHash();
        passwordMark = mark(row);
    }

    @Override
    public PersonId personId() {
        return new PersonId(id);
    }

    /** Whether {@code row} is still the open account, with the same password, that signed in. */
    boolean isStill(PersonEntity row) {
        return row.toPerson().active() && passwordMark.equals(mark(row));
    }

    private static String mark(PersonEntity row) {
        String hash = row.passwordHash();
        return hash == null ? "" : SecretToken.hash(hash);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return PERSON;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Two sessions of one person have equal principals. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && id.equals(account.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
