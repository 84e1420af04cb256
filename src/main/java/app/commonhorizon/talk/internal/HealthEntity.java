package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Health;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code talk_health}. */
@Entity
@Table(name = "talk_health")
@IdClass(HealthEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class HealthEntity {

    /** What was said of which item when. */
    public record Key(UUID itemId, Instant writtenAt) implements Serializable {}

    @Id
    private UUID itemId;

    @Id
    private Instant writtenAt;

    private UUID roadmapId;
    private UUID writtenBy;

    @Enumerated(EnumType.STRING)
    private Health.State state;

    private String note;

    protected HealthEntity() {}

    HealthEntity(RoadmapId roadmap, Health health) {
        itemId = health.item().value();
        writtenAt = health.written().at();
        roadmapId = roadmap.value();
        writtenBy = health.written().by().value();
        state = health.state();
        note = health.note();
    }

    /** On which roadmap. */
    public RoadmapId roadmap() {
        return new RoadmapId(roadmapId);
    }

    /** What was said, as callers get it. */
    public Health toPart() {
        return new Health(new ItemId(itemId), state, note, new Written(new PersonId(writtenBy), writtenAt));
    }
}
