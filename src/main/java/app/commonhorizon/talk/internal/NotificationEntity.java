package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Notification;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code talk_notification}. */
@Entity
@Table(name = "talk_notification")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class NotificationEntity {

    @Id
    private UUID id;

    private UUID personId;
    private UUID roadmapId;
    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private Notification.Kind kind;

    private UUID partId;
    private UUID toldBy;
    private Instant toldAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("UnusedVariable") // set and asked for by queries alone
    private @Nullable Instant mailedAt;

    protected NotificationEntity() {}

    NotificationEntity(PersonId to, RoadmapId roadmap, ItemId item, Notification.Kind kind, UUID part, Written told) {
        this.id = UUID.randomUUID();
        this.personId = to.value();
        this.roadmapId = roadmap.value();
        this.itemId = item.value();
        this.kind = kind;
        this.partId = part;
        this.toldBy = told.by().value();
        this.toldAt = told.at();
    }

    /** Who is told. */
    public PersonId person() {
        return new PersonId(personId);
    }

    /** On which roadmap. */
    public RoadmapId roadmap() {
        return new RoadmapId(roadmapId);
    }

    /** The notification as callers get it. */
    public Notification toNotification(String title, String words) {
        return new Notification(
                id,
                roadmap(),
                new ItemId(itemId),
                kind,
                partId,
                new Written(new PersonId(toldBy), toldAt),
                readAt != null,
                title,
                words);
    }

    /** About which item. */
    public ItemId item() {
        return new ItemId(itemId);
    }

    /** Which comment or question. */
    public UUID part() {
        return partId;
    }
}
