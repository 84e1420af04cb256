package app.commonhorizon.history.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code visit}. */
@Entity
@Table(name = "visit")
@IdClass(VisitEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class VisitEntity {

    /** Whose, and where. */
    public record Key(UUID personId, UUID roadmapId) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private UUID roadmapId;

    private long seenRevision;
    private Instant seenAt;
    private long mailedRevision;

    protected VisitEntity() {}

    /** A first visit. */
    public VisitEntity(Key key, long revision, Instant now) {
        personId = key.personId();
        roadmapId = key.roadmapId();
        seenRevision = revision;
        seenAt = now;
        mailedRevision = revision;
    }

    public long seenRevision() {
        return seenRevision;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public long mailedRevision() {
        return mailedRevision;
    }

    /** Everything up to a revision has been seen; what was seen is never unseen. */
    public void see(long revision, Instant now) {
        seenRevision = Math.max(seenRevision, revision);
        seenAt = now;
    }

    /** Everything up to a revision was told by mail. */
    public void mail(long revision) {
        mailedRevision = Math.max(mailedRevision, revision);
    }
}
