package app.commonhorizon.roadmap.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code draft_base}. */
@Entity
@Immutable
@Table(name = "draft_base")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA
class DraftBaseEntity {

    @Id
    private UUID roadmapId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    protected DraftBaseEntity() {}

    DraftBaseEntity(UUID roadmapId, String content) {
        this.roadmapId = roadmapId;
        this.content = content;
    }

    String content() {
        return content;
    }
}
