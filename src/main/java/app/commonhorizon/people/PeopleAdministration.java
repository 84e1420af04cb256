package app.commonhorizon.people;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.PersonRefusedException.Field;
import app.commonhorizon.people.internal.OneTimeLinkStore;
import app.commonhorizon.people.internal.PersonEntity;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of this workspace, for administrators.
 *
 * <p>Every method throws {@link AccessDeniedException} unless the current person is an administrator at this moment, and
 * {@link PersonRefusedException} if what is asked for cannot be.
 */
@Service
@Transactional
public class PeopleAdministration {

    /**
     * An account as administrators see it.
     *
     * @param hasPassword false until the person has used a one-time link
     */
    public record AccountRow(Person person, boolean hasPassword) {}

    private final PersonRepository persons;
    private final OneTimeLinkStore links;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean demo;

    PeopleAdministration(
            PersonRepository persons,
            OneTimeLinkStore links,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${common-horizon.demo:false}") boolean demo) {
        this.persons = persons;
        this.links = links;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
        this.demo = demo;
    }

    /** All accounts, the closed ones too, by name. */
    @Transactional(readOnly = true)
    public List<AccountRow> accounts() {
        requireAdministrator();
        return persons.findAllByOrderByName().stream()
                .map(row -> new AccountRow(row.toPerson(), row.passwordHash() != null))
                .toList();
    }

    /** A new account without a password; give the person a {@linkplain #newLink one-time link}. */
    public Person add(PersonDetails details) {
        requireAdministrator();
        PersonDetails checked = details.checked();
        requireFree(checked.email(), null);
        Person person = written(PersonId.random(), checked, true);
        return save(new PersonEntity(person, clock.instant()));
    }

    /** Writes other details of a person. */
    public Person change(PersonId id, PersonDetails details) {
        requireAdministrator();
        PersonEntity row = existing(id);
        PersonDetails checked = details.checked();
        requireFree(checked.email(), id.value());
        if (!checked.administrator()) {
            requireOtherAdministrator(row.toPerson());
        }
        row.write(written(id, checked, row.toPerson().active()));
        return save(row);
    }

    /** Closes the account: its sessions end, its links are void. Closing a closed one does nothing. */
    public void close(PersonId id) {
        requireAdministrator();
        PersonEntity row = existing(id);
        if (row.toPerson().active()) {
            requireOtherAdministrator(row.toPerson());
            row.write(written(id, PersonDetails.of(row.toPerson()), false));
            links.voidLinksOf(id);
            events.publishEvent(new AccessEnded(id));
        }
    }

    /** Opens a closed account again, with the password it had. */
    public void reopen(PersonId id) {
        requireAdministrator();
        PersonEntity row = existing(id);
        row.write(written(id, PersonDetails.of(row.toPerson()), true));
    }

    /**
     * The token of a new one-time link with which the person chooses a (new) password; earlier links are void. It cannot
     * be read again.
     */
    public String newLink(PersonId id) {
        requireAdministrator();
        Person person = existing(id).toPerson();
        if (!person.active()) {
            throw new PersonRefusedException(Field.OTHER, text("people.refused.closed", person.name()));
        }
        return links.make(id);
    }

    private void requireAdministrator() {
        Person me = currentPerson.person();
        if (!me.active() || !me.administrator()) {
            throw new AccessDeniedException("Only administrators may look after accounts");
        }
    }

    private PersonEntity existing(PersonId id) {
        return persons.findById(id.value())
                .orElseThrow(() -> new PersonRefusedException(Field.OTHER, text("people.refused.no-account")));
    }

    private void requireFree(String email, @Nullable UUID owner) {
        Optional<PersonEntity> holder = persons.findByEmail(email);
        if (holder.isPresent() && !holder.get().toPerson().id().value().equals(owner)) {
            throw mailTaken();
        }
    }

    /** The administrators' rows are locked, so that two of them cannot retire each other at the same moment. */
    private void requireOtherAdministrator(Person leaving) {
        if (!leaving.administrator() || !leaving.active()) {
            return;
        }
        boolean other = persons.lockAdministrators().stream()
                .filter(row -> !row.toPerson().id().equals(leaving.id()))
                .anyMatch(row -> demo || row.passwordHash() != null);
        if (!other) {
            throw new PersonRefusedException(
                    Field.ADMINISTRATOR, text("people.refused.last-administrator", leaving.name()));
        }
    }

    private Person save(PersonEntity row) {
        try {
            return persons.saveAndFlush(row).toPerson();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw mailTaken();
        }
    }

    private static PersonRefusedException mailTaken() {
        return new PersonRefusedException(Field.EMAIL, text("people.refused.email-taken"));
    }

    private static Person written(PersonId id, PersonDetails details, boolean active) {
        return new Person(
                id, details.name(), details.email(), details.teams(), details.role(), details.administrator(), active);
    }
}
