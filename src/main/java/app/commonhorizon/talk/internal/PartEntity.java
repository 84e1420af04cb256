package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What the rows of all that is said have in common. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class PartEntity<P extends AddedPart> extends AddedRow<P> {

    private UUID itemId;
    private UUID writtenBy;
    private Instant writtenAt;

    protected PartEntity() {}

    protected PartEntity(RoadmapId roadmap, P part, Written written) {
        super(roadmap, part);
        this.itemId = Objects.requireNonNull(part.item()).value();
        this.writtenBy = written.by().value();
        this.writtenAt = written.at();
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    Written written() {
        return new Written(new PersonId(writtenBy), writtenAt);
    }
}
