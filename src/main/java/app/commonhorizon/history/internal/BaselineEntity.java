package app.commonhorizon.history.internal;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code baseline}. */
@Entity
@Table(name = "baseline")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class BaselineEntity extends AddedRow<Baseline> {

    private String name;
    private long revision;
    private UUID ownerId;

    protected BaselineEntity() {}

    BaselineEntity(RoadmapId roadmap, Baseline baseline) {
        super(roadmap, baseline);
        write(baseline);
    }

    @Override
    protected final void write(Baseline baseline) {
        name = baseline.name();
        revision = baseline.revision();
        ownerId = baseline.owner().value();
    }

    @Override
    public Baseline toPart() {
        return new Baseline(id(), name, revision, new PersonId(ownerId));
    }
}
