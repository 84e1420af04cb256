package app.commonhorizon.people.internal;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}. */
@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class PersonEntity {

    @Id
    private UUID id;

    private String name;
    private String email;
    private boolean onMarketing;
    private boolean onIt;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean administrator;
    private boolean active;
    private @Nullable String passwordHash;
    private Instant createdAt;

    protected PersonEntity() {}

    /** A new row for {@code person}, without a password. */
    public PersonEntity(Person person, Instant createdAt) {
        this.id = person.id().value();
        this.createdAt = createdAt;
        write(person);
    }

    /** Takes over everything but the id. */
    public final void write(Person person) {
        name = person.name();
        email = person.email();
        onMarketing = person.teams().contains(Team.MARKETING);
        onIt = person.teams().contains(Team.IT);
        role = person.role();
        administrator = person.administrator();
        active = person.active();
    }

    /** The row as the rest of the program sees it. */
    public Person toPerson() {
        Set<Team> teams = EnumSet.noneOf(Team.class);
        if (onMarketing) {
            teams.add(Team.MARKETING);
        }
        if (onIt) {
            teams.add(Team.IT);
        }
        return new Person(new PersonId(id), name, email, teams, role, administrator, active);
    }

    /** Null until the person has chosen a password. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** Sets the hash, as Spring Security's password encoder made it. */
    public void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    /** When the account was made. */
    public Instant createdAt() {
        return createdAt;
    }
}
