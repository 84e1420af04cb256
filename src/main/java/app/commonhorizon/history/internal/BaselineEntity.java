package app.commonhorizon.history.internal;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code baseline}. */
@Entity
@Table(name = "baseline")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class BaselineEntity {

    @Id
    private UUID id;

    private UUID roadmapId;
    private String name;
    private long revision;
    private UUID ownerId;

    protected BaselineEntity() {}

    BaselineEntity(UUID roadmapId, Baseline baseline) {
        this.id = baseline.id();
        this.roadmapId = roadmapId;
        this.name = baseline.name();
        this.revision = baseline.revision();
        this.ownerId = baseline.owner().value();
    }

    Baseline toPart() {
        return new Baseline(id, name, revision, new PersonId(ownerId));
    }
}
