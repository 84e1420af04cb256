package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A row of {@code alignment_capacity}. */
@Entity
@Table(name = "alignment_capacity")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class CapacityEntity extends AddedRow<Capacity> {

    @Enumerated(EnumType.STRING)
    private Team team;

    private LocalDate fromDay;
    private int people;
    private int itemsEach;

    protected CapacityEntity() {}

    CapacityEntity(RoadmapId roadmap, Capacity capacity) {
        super(roadmap, capacity);
        write(capacity);
    }

    @Override
    protected final void write(Capacity capacity) {
        team = capacity.team();
        fromDay = capacity.from();
        people = capacity.people();
        itemsEach = capacity.each();
    }

    @Override
    public Capacity toPart() {
        return new Capacity(id(), team, fromDay, people, itemsEach);
    }
}
