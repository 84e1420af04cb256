package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Grant;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code access}. */
@Entity
@Table(name = "access")
@IdClass(AccessEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
class AccessEntity implements PartRow<Grant> {

    /** Whose access to what. */
    public record Key(UUID roadmapId, UUID personId) implements Serializable {}

    @Id
    private UUID roadmapId;

    @Id
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Access level;

    protected AccessEntity() {}

    AccessEntity(UUID roadmapId, Grant grant) {
        this.roadmapId = roadmapId;
        this.personId = grant.person().value();
        write(grant);
    }

    @Override
    public final void write(Grant grant) {
        level = grant.level();
    }

    @Override
    public Grant toPart() {
        return new Grant(new PersonId(personId), level);
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
