package app.commonhorizon.drafts.internal;

import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A row of {@code brought_in}. */
@Entity
@Table(name = "brought_in")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class BroughtInEntity {

    @Id
    private UUID id;

    private UUID roadmapId;
    private UUID draftId;
    private String name;
    private UUID broughtBy;
    private Instant broughtAt;

    protected BroughtInEntity() {}

    BroughtInEntity(UUID roadmapId, BroughtIn part) {
        this.id = part.id();
        this.roadmapId = roadmapId;
        this.draftId = part.draft().value();
        this.name = part.name();
        this.broughtBy = Objects.requireNonNull(part.by()).value();
        this.broughtAt = Objects.requireNonNull(part.at());
    }

    BroughtIn toPart() {
        return new BroughtIn(id, new RoadmapId(draftId), name, new PersonId(broughtBy), broughtAt);
    }
}
