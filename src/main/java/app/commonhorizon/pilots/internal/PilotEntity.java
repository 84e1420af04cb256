package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_pilot}. */
@Entity
@Table(name = "pilots_pilot")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class PilotEntity extends RowEntity<Pilot> {

    private @Nullable String hypothesis;
    private @Nullable String measure;
    private @Nullable String unit;
    private @Nullable BigDecimal target;

    @Enumerated(EnumType.STRING)
    private Pilot.Better better;

    protected PilotEntity() {}

    PilotEntity(RoadmapId roadmap, Pilot part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(Pilot part) {
        hypothesis = part.hypothesis();
        measure = part.measure();
        unit = part.unit();
        target = part.target();
        better = part.better();
    }

    @Override
    public Pilot toPart() {
        return new Pilot(item(), hypothesis, measure, unit, target == null ? null : PlanFields.plain(target), better);
    }
}
