package app.commonhorizon.drafts.internal;

import app.commonhorizon.drafts.BroughtIn;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A row of {@code brought_in}. */
@Entity
@Table(name = "brought_in")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class BroughtInEntity extends AddedRow<BroughtIn> {

    private UUID draftId;
    private String name;
    private UUID broughtBy;
    private Instant broughtAt;

    protected BroughtInEntity() {}

    BroughtInEntity(RoadmapId roadmap, BroughtIn part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(BroughtIn part) {
        draftId = part.draft().value();
        name = part.name();
        broughtBy = Objects.requireNonNull(part.by()).value();
        broughtAt = Objects.requireNonNull(part.at());
    }

    @Override
    public BroughtIn toPart() {
        return new BroughtIn(id(), new RoadmapId(draftId), name, new PersonId(broughtBy), broughtAt);
    }
}
