package app.commonhorizon.pilots.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_expectation}. */
@Entity
@Table(name = "pilots_expectation")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class ExpectationEntity extends RowEntity<Expectation> {

    @Enumerated(EnumType.STRING)
    private Team team;

    private @Nullable String notBefore;
    private @Nullable String doneBy;
    private @Nullable String note;
    private UUID writtenBy;
    private Instant writtenAt;

    protected ExpectationEntity() {}

    ExpectationEntity(RoadmapId roadmap, Expectation part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(Expectation part) {
        team = part.team();
        notBefore = Objects.toString(part.window().start(), null);
        doneBy = Objects.toString(part.window().end(), null);
        note = part.note();
        writtenBy = part.written().by().value();
        writtenAt = part.written().at();
    }

    @Override
    public Expectation toPart() {
        return new Expectation(
                id(),
                item(),
                team,
                new Period(PlanDate.parseOrNull(notBefore), PlanDate.parseOrNull(doneBy)),
                note,
                written(writtenBy, writtenAt));
    }
}
