package app.commonhorizon.roadmap;

import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * What the rows of all {@link StoredType}s have in common: each is one part of one roadmap. A row is known by both, so
 * that an id which another roadmap uses never leads to that one's row.
 */
@MappedSuperclass
@IdClass(AddedRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public abstract class AddedRow<P extends AddedPart> implements Persistable<AddedRow.Key> {

    /** Which part of which roadmap. */
    public record Key(UUID roadmapId, UUID id) implements Serializable {}

    @Id
    private UUID roadmapId;

    @Id
    private UUID id;

    /** A row that was not read is inserted, never merged. */
    @Transient
    private boolean stored;

    protected AddedRow() {}

    /** The row of a part that has none yet; its fields are still to be written. */
    protected AddedRow(RoadmapId roadmap, P part) {
        this.roadmapId = roadmap.value();
        this.id = part.id();
    }

    /** Takes over all that an edit may change. */
    protected abstract void write(P part);

    /** The part as callers get it. */
    public abstract P toPart();

    /** The part's id. */
    protected UUID id() {
        return id;
    }

    /** On which roadmap. */
    public RoadmapId roadmap() {
        return new RoadmapId(roadmapId);
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }

    @Override
    public Key getId() {
        return new Key(roadmapId, id);
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
