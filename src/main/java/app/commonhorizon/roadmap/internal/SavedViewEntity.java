package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.SavedView;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ViewId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code saved_view}. */
@Entity
@Table(name = "saved_view")
@SuppressWarnings("NullAway.Init") // filled by JPA
class SavedViewEntity implements PartRow<SavedView> {

    @Id
    private UUID id;

    private UUID roadmapId;
    private String name;
    private String query;
    private UUID ownerId;

    protected SavedViewEntity() {}

    SavedViewEntity(UUID roadmapId, SavedView view) {
        this.id = view.id().value();
        this.roadmapId = roadmapId;
        write(view);
    }

    @Override
    public final void write(SavedView view) {
        name = view.name();
        query = view.query();
        ownerId = view.owner().value();
    }

    @Override
    public SavedView toPart() {
        return new SavedView(new ViewId(id), name, query, new PersonId(ownerId));
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
