package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code alignment_acceptance}. */
@Entity
@Table(name = "alignment_acceptance")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA and read by queries
class AcceptanceEntity extends AddedRow<Acceptance> {

    private String checkCode;
    private String subject;
    private @Nullable UUID itemId;
    private String material;
    private String reason;
    private LocalDate untilDay;
    private UUID acceptedBy;
    private Instant acceptedAt;

    protected AcceptanceEntity() {}

    AcceptanceEntity(RoadmapId roadmap, Acceptance acceptance) {
        super(roadmap, acceptance);
        write(acceptance);
    }

    @Override
    protected final void write(Acceptance acceptance) {
        checkCode = acceptance.check();
        subject = acceptance.subject();
        itemId = acceptance.item() == null ? null : acceptance.item().value();
        material = acceptance.material();
        reason = acceptance.reason();
        untilDay = acceptance.until();
        acceptedBy = Objects.requireNonNull(acceptance.by()).value();
        acceptedAt = Objects.requireNonNull(acceptance.at());
    }

    @Override
    public Acceptance toPart() {
        return new Acceptance(
                id(),
                checkCode,
                subject,
                itemId == null ? null : new ItemId(itemId),
                material,
                reason,
                untilDay,
                new PersonId(acceptedBy),
                acceptedAt);
    }
}
