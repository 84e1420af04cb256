package app.commonhorizon.roadmap.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.shared.HorizonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code horizon}. */
@Entity
@Table(name = "horizon")
@SuppressWarnings("NullAway.Init") // filled by JPA
class HorizonEntity implements PartRow<Horizon> {

    @Id
    private UUID id;

    private UUID roadmapId;

    @Enumerated(EnumType.STRING)
    private Team team;

    private String name;
    private LocalDate startDay;
    private LocalDate endDay;

    protected HorizonEntity() {}

    HorizonEntity(UUID roadmapId, Horizon horizon) {
        this.id = horizon.id().value();
        this.roadmapId = roadmapId;
        write(horizon);
    }

    @Override
    public final void write(Horizon horizon) {
        team = horizon.team();
        name = horizon.name();
        startDay = horizon.start();
        endDay = horizon.end();
    }

    @Override
    public Horizon toPart() {
        return new Horizon(new HorizonId(id), team, name, startDay, endDay);
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
