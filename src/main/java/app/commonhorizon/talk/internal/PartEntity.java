package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What the rows of all that is said have in common. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class PartEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID roadmapId;
    private UUID itemId;
    private UUID writtenBy;
    private Instant writtenAt;

    /** A row that was not read is inserted, never merged: an id that another roadmap uses must not lead to its row. */
    @Transient
    private boolean read;

    protected PartEntity() {}

    protected PartEntity(UUID id, RoadmapId roadmap, UUID item, Written written) {
        this.id = id;
        this.roadmapId = roadmap.value();
        this.itemId = item;
        this.writtenBy = written.by().value();
        this.writtenAt = written.at();
    }

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

    UUID itemId() {
        return itemId;
    }

    Written written() {
        return new Written(new PersonId(writtenBy), writtenAt);
    }
}
