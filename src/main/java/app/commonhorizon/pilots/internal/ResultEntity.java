package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Result;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_result}. */
@Entity
@Table(name = "pilots_result")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class ResultEntity extends RowEntity<Result> {

    private LocalDate measuredOn;
    private BigDecimal measured;
    private @Nullable String note;
    private UUID writtenBy;
    private Instant writtenAt;

    protected ResultEntity() {}

    ResultEntity(RoadmapId roadmap, Result part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(Result part) {
        measuredOn = part.day();
        measured = part.value();
        note = part.note();
        writtenBy = part.written().by().value();
        writtenAt = part.written().at();
    }

    @Override
    public Result toPart() {
        return new Result(id(), item(), measuredOn, PlanFields.plain(measured), note, written(writtenBy, writtenAt));
    }
}
