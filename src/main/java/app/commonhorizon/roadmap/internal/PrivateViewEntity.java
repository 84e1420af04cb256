package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.SavedView;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ViewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code private_view}. The person is part of the key: no id leads to another person's view. */
@Entity
@Table(name = "private_view")
@IdClass(PrivateViewEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class PrivateViewEntity {

    /** Which view of whom. */
    public record Key(UUID personId, UUID roadmapId, UUID id) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private UUID roadmapId;

    @Id
    private UUID id;

    private String name;
    private String query;

    protected PrivateViewEntity() {}

    /** A new row for a view of its owner's. */
    public PrivateViewEntity(RoadmapId roadmap, SavedView view) {
        this.personId = view.owner().value();
        this.roadmapId = roadmap.value();
        this.id = view.id().value();
        write(view);
    }

    /** Takes over name and query. */
    public final void write(SavedView view) {
        name = view.name();
        query = view.query();
    }

    /** The view as callers get it. */
    public SavedView toView() {
        return new SavedView(new ViewId(id), name, query, new PersonId(personId));
    }
}
