package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Column;
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
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
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

    @Column(updatable = false)
    private @Nullable UUID draftOf;

    @Column(updatable = false)
    private @Nullable Long draftBase;

    private @Nullable Instant discardedAt;

    private long revision;
    private Instant createdAt;

    protected RoadmapEntity() {}

    /** A new head at revision 0. */
    public RoadmapEntity(Roadmap roadmap, Instant createdAt) {
        this.id = roadmap.id().value();
        this.createdAt = createdAt;
        this.draftOf = roadmap.draftOf() == null ? null : roadmap.draftOf().value();
        this.draftBase = roadmap.draftBase();
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
                frozenSince,
                draftOf == null ? null : new RoadmapId(draftOf),
                draftBase);
    }

    /** Nobody finds it any more. */
    public void discard(Instant at) {
        discardedAt = at;
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
