package app.commonhorizon.changes.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code change_log}; rows are only ever added, or go with their draft. */
@Entity
@Immutable
@Table(name = "change_log")
@IdClass(ChangeEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class ChangeEntity {

    /** Which log, and where in it. */
    public record Key(UUID roadmapId, long revision) implements Serializable {}

    @Id
    private UUID roadmapId;

    @Id
    private long revision;

    private UUID editId;
    private UUID personId;
    private Instant recordedAt;
    private @Nullable Long undoes;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    protected ChangeEntity() {}

    /** A new row. */
    public ChangeEntity(
            UUID roadmapId,
            long revision,
            UUID editId,
            UUID personId,
            Instant recordedAt,
            @Nullable Long undoes,
            String body) {
        this.roadmapId = roadmapId;
        this.revision = revision;
        this.editId = editId;
        this.personId = personId;
        this.recordedAt = recordedAt;
        this.undoes = undoes;
        this.body = body;
    }

    public UUID roadmapId() {
        return roadmapId;
    }

    public long revision() {
        return revision;
    }

    public UUID editId() {
        return editId;
    }

    public UUID personId() {
        return personId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Long undoes() {
        return undoes;
    }

    public String body() {
        return body;
    }
}
