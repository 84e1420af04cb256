package app.commonhorizon.people.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code lasting_sign_in}. */
@Entity
@Table(name = "lasting_sign_in")
@SuppressWarnings("NullAway.Init") // filled by JPA
class LastingSignInEntity {

    @Id
    private String tokenHash;

    private UUID personId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant expiresAt;

    protected LastingSignInEntity() {}

    LastingSignInEntity(String tokenHash, UUID personId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = expiresAt;
    }

    UUID personId() {
        return personId;
    }
}
