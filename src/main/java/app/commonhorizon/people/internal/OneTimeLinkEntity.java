package app.commonhorizon.people.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code one_time_link}. */
@Entity
@Table(name = "one_time_link")
@SuppressWarnings("NullAway.Init") // filled by JPA
class OneTimeLinkEntity {

    @Id
    private String tokenHash;

    private @Nullable UUID personId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant expiresAt;

    protected OneTimeLinkEntity() {}

    OneTimeLinkEntity(String tokenHash, @Nullable UUID personId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.personId = personId;
        this.expiresAt = expiresAt;
    }

    /** Whose password the link sets; null: it makes the first administrator. */
    @Nullable
    UUID personId() {
        return personId;
    }
}
