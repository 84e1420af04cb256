package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.PersonRefusedException.Field;
import app.commonhorizon.people.internal.OneTimeLinkStore;
import app.commonhorizon.people.internal.PasswordRules;
import app.commonhorizon.people.internal.PersonEntity;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which people come in without a password and choose one. A link works once and for seven days. Opening its
 * page does not use it up, choosing the password does: mail programs open links by themselves.
 */
@Service
@Transactional
public class OneTimeLinks {

    /**
     * Whom a link is for.
     *
     * @param person empty if the link makes the first administrator
     */
    public record Invitation(Optional<Person> person) {}

    /** The link is wrong, too old or already used; which of these is not told. */
    public static class LinkNotValidException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LinkNotValidException() {
            super("The link is not valid");
        }
    }

    private final OneTimeLinkStore links;
    private final PersonRepository persons;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(
            OneTimeLinkStore links,
            PersonRepository persons,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.persons = persons;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** Whom the link with this token is for; empty if it is not valid. Does not use it up. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return links.find(token)
                .flatMap(target -> target.person()
                        .map(id -> openAccount(id).map(row -> new Invitation(Optional.of(row.toPerson()))))
                        .orElseGet(() -> Optional.of(new Invitation(Optional.empty()))));
    }

    /**
     * Uses the link up: sets the password of its person, and ends everything that was signed in with the old one.
     *
     * @throws PersonRefusedException if the password is not good enough; the link stays valid
     * @throws LinkNotValidException if the link is not, or is for the first administrator
     */
    public void choosePassword(String token, String password) {
        PersonEntity row = links.find(token)
                .flatMap(OneTimeLinkStore.Target::person)
                .flatMap(this::openAccount)
                .orElseThrow(LinkNotValidException::new);
        PasswordRules.check(password, row.toPerson().email());
        useUp(token);
        row.setPasswordHash(hash(password));
        events.publishEvent(new AccessEnded(row.toPerson().id()));
    }

    /**
     * Uses the link up: makes the first administrator, who stands above both teams until they say otherwise.
     *
     * @throws PersonRefusedException if an input cannot be; the link stays valid
     * @throws LinkNotValidException if the link is not, or is for somebody with an account
     */
    public Person makeFirstAdministrator(String token, String name, String email, String password) {
        if (links.find(token).filter(target -> target.person().isEmpty()).isEmpty()) {
            throw new LinkNotValidException();
        }
        PersonDetails details = new PersonDetails(name, email, Set.of(), Role.LEAD, true).checked();
        PasswordRules.check(password, details.email());
        if (persons.findByEmail(details.email()).isPresent()) {
            throw new PersonRefusedException(Field.EMAIL, text("people.refused.email-taken"));
        }
        useUp(token);
        Person person = new Person(
                PersonId.random(), details.name(), details.email(), details.teams(), details.role(), true, true);
        PersonEntity row = new PersonEntity(person, clock.instant());
        row.setPasswordHash(hash(password));
        persons.save(row);
        return person;
    }

    private void useUp(String token) {
        if (!links.use(token)) {
            throw new LinkNotValidException();
        }
    }

    private Optional<PersonEntity> openAccount(PersonId id) {
        return persons.findById(id.value()).filter(row -> row.toPerson().active());
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }
}
