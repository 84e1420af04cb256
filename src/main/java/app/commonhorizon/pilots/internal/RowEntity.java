package app.commonhorizon.pilots.internal;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What the rows of this module have in common: each is a part that is about one item. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class RowEntity<P extends AddedPart> implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID roadmapId;
    private UUID itemId;

    /** A row that was not read is inserted, never merged: an id that another roadmap uses must not lead to its row. */
    @Transient
    private boolean read;

    protected RowEntity() {}

    protected RowEntity(RoadmapId roadmap, P part) {
        this.id = UUID.fromString(part.key());
        this.roadmapId = roadmap.value();
        this.itemId = Objects.requireNonNull(part.item()).value();
    }

    /** Takes over all that may have changed. */
    abstract void write(P part);

    /** The part as callers get it. */
    public abstract P toPart();

    @PostLoad
    @PostPersist
    void isStored() {
        read = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !read;
    }

    /** On which roadmap. */
    public RoadmapId roadmap() {
        return new RoadmapId(roadmapId);
    }

    ItemId item() {
        return new ItemId(itemId);
    }

    static Written written(UUID by, Instant at) {
        return new Written(new PersonId(by), at);
    }
}
