package app.commonhorizon.pilots.internal;

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

/** What the rows of this module have in common: each is a part that is about one item. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class RowEntity<P extends AddedPart> extends AddedRow<P> {

    private UUID itemId;

    protected RowEntity() {}

    protected RowEntity(RoadmapId roadmap, P part) {
        super(roadmap, part);
        this.itemId = Objects.requireNonNull(part.item()).value();
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    static Written written(UUID by, Instant at) {
        return new Written(new PersonId(by), at);
    }
}
