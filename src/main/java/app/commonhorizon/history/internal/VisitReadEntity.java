package app.commonhorizon.history.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code visit_read}. */
@Entity
@Table(name = "visit_read")
@IdClass(VisitReadEntity.Key.class)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
public class VisitReadEntity {

    /** Whose, where, and of what. */
    public record Key(UUID personId, UUID roadmapId, String subject) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private UUID roadmapId;

    @Id
    private String subject;

    private long revision;

    protected VisitReadEntity() {}

    /** Read up to here. */
    public VisitReadEntity(Key key, long revision) {
        personId = key.personId();
        roadmapId = key.roadmapId();
        subject = key.subject();
        this.revision = revision;
    }

    public String subject() {
        return subject;
    }

    public long revision() {
        return revision;
    }
}
