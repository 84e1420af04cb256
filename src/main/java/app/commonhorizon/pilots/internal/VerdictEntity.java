package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_verdict}. */
@Entity
@Table(name = "pilots_verdict")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class VerdictEntity extends RowEntity<Verdict> {

    @Enumerated(EnumType.STRING)
    private Verdict.Choice choice;

    private String reason;
    private @Nullable String evidence;
    private UUID writtenBy;
    private Instant writtenAt;

    protected VerdictEntity() {}

    VerdictEntity(RoadmapId roadmap, Verdict part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(Verdict part) {
        choice = part.choice();
        reason = part.reason();
        evidence = part.evidence();
        writtenBy = part.written().by().value();
        writtenAt = part.written().at();
    }

    @Override
    public Verdict toPart() {
        return new Verdict(id(), item(), choice, reason, evidence, written(writtenBy, writtenAt));
    }
}
