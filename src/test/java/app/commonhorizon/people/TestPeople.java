package app.commonhorizon.people;

import app.commonhorizon.people.internal.PersonEntity;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes people for tests, with mail addresses that no other test uses, and acts on their behalf. */
public final class TestPeople {

    /** The password of everybody made here. */
    public static final String PASSWORD = "seven quiet lighthouses";

    private static @Nullable String passwordHash;

    private record Acting(PersonId personId) implements SignedIn {}

    private TestPeople() {}

    /** An ordinary member of the marketing team. */
    public static Person member(PersonRepository persons, PasswordEncoder encoder) {
        return make(persons, encoder, "Mara Member", Role.MEMBER, false);
    }

    /** Somebody who may look after accounts. */
    public static Person administrator(PersonRepository persons, PasswordEncoder encoder) {
        return make(persons, encoder, "Ada Admin", Role.LEAD, true);
    }

    private static Person make(
            PersonRepository persons, PasswordEncoder encoder, String name, Role role, boolean administrator) {
        String email = UUID.randomUUID() + "@example.org";
        Person person = new Person(PersonId.random(), name, email, Set.of(Team.MARKETING), role, administrator, true);
        PersonEntity row = new PersonEntity(person, Instant.EPOCH);
        row.setPasswordHash(hash(encoder));
        persons.save(row);
        return person;
    }

    /** Hashing takes long on purpose: once is enough for all. */
    private static synchronized String hash(PasswordEncoder encoder) {
        if (passwordHash == null) {
            passwordHash = java.util.Objects.requireNonNull(encoder.encode(PASSWORD));
        }
        return passwordHash;
    }

    /** What is in the security context when {@code person} is signed in. */
    public static Authentication signedIn(Person person) {
        return new TestingAuthenticationToken(new Acting(person.id()), null, "ROLE_PERSON");
    }

    /** What a second start of the demo does with the same database. */
    public static DemoPeople startDemoAgain(PersonRepository persons) {
        return new DemoPeople(persons, java.time.Clock.systemUTC());
    }

    /** Does {@code action} as {@code person}. */
    public static <T> T as(Person person, Supplier<T> action) {
        SecurityContextHolder.getContext().setAuthentication(signedIn(person));
        try {
            return action.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Does {@code action} as {@code person}. */
    public static void run(Person person, Runnable action) {
        as(person, () -> {
            action.run();
            return true;
        });
    }
}
