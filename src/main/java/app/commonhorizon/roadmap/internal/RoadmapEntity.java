package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code roadmap}: the head, whose lock puts the edits of a roadmap in order. */
@Entity
@Table(name = "roadmap")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class RoadmapEntity implements PartRow<Roadmap> {

    @Id
    private UUID id;

    private String name;
    private @Nullable String purpose;
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private @Nullable Access everyone;

    private @Nullable UUID frozenBy;
    private @Nullable Instant frozenSince;

    private long revision;
    private Instant createdAt;

    protected RoadmapEntity() {}

    /** A new head at revision 0. */
    public RoadmapEntity(Roadmap roadmap, Instant createdAt) {
        this.id = roadmap.id().value();
        this.createdAt = createdAt;
        write(roadmap);
    }

    @Override
    public final void write(Roadmap roadmap) {
        name = roadmap.name();
        purpose = roadmap.purpose();
        ownerId = roadmap.owner().value();
        everyone = roadmap.everyone() == Access.NONE ? null : roadmap.everyone();
        frozenBy = roadmap.frozenBy() == null ? null : roadmap.frozenBy().value();
        frozenSince = roadmap.frozenSince();
    }

    @Override
    public Roadmap toPart() {
        return new Roadmap(
                new RoadmapId(id),
                name,
                purpose,
                new PersonId(ownerId),
                everyone == null ? Access.NONE : everyone,
                frozenBy == null ? null : new PersonId(frozenBy),
                frozenSince);
    }

    public long revision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    /** When the roadmap was made. */
    public Instant createdAt() {
        return createdAt;
    }
}
