package app.commonhorizon.people.internal;

import app.commonhorizon.shared.PersonId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts as Spring Security asks for them. Handed to it by method references: beans of its own types would make it
 * set up a second sign-in, which nothing slows down.
 */
@Component
class Accounts {

    private final PersonRepository persons;

    Accounts(PersonRepository persons) {
        this.persons = persons;
    }

    /** Mail addresses are kept and compared in this form. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The account that can sign in with a password. Closed ones and those that have not chosen a password yet count as
     * unknown, so that the answer to a wrong sign-in does not say which mail addresses exist here.
     */
    Account loadUserByUsername(String email) {
        return persons.findByEmail(normalised(email))
                .filter(row -> row.toPerson().active() && row.passwordHash() != null)
                .map(Account::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Takes over a password that was hashed anew because the current default had moved on. */
    @Transactional
    UserDetails updatePassword(UserDetails user, @Nullable String newPassword) {
        PersonEntity row = persons.findByEmail(user.getUsername()).orElseThrow();
        if (newPassword != null) {
            row.setPasswordHash(newPassword);
        }
        return new Account(row);
    }

    /** The open account of this person, whether or not it has a password. */
    Optional<Account> open(PersonId id) {
        return persons.findById(id.value())
                .filter(row -> row.toPerson().active())
                .map(Account::new);
    }

    /** Whether {@code account}, which signed in some time ago, may go on. */
    boolean mayGoOn(Account account) {
        return persons.findById(account.personId().value())
                .filter(account::isStill)
                .isPresent();
    }
}
