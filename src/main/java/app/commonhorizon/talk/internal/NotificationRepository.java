package app.commonhorizon.talk.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code talk_notification}. Nothing is read or marked without saying whose. */
public interface NotificationRepository extends Repository<NotificationEntity, UUID> {

    @Query("""
            select row from NotificationEntity row
            where row.personId = :person and row.roadmapId in :roadmaps order by row.toldAt desc, row.id
            """)
    List<NotificationEntity> latest(UUID person, Collection<UUID> roadmaps, Limit limit);

    @Query("""
            select row from NotificationEntity row
            where row.personId = :person and row.roadmapId in :roadmaps and row.readAt is null
            order by row.toldAt desc, row.id
            """)
    List<NotificationEntity> unread(UUID person, Collection<UUID> roadmaps, Limit limit);

    @Query("select row.personId from NotificationEntity row where row.partId = :part")
    List<UUID> toldOf(UUID part);

    @Modifying
    @Query("update NotificationEntity row set row.readAt = :at where row.personId = :person and row.readAt is null"
            + " and row.id in :ids")
    void markRead(UUID person, Collection<UUID> ids, Instant at);

    @Modifying
    @Query("update NotificationEntity row set row.readAt = :at where row.personId = :person and row.readAt is null"
            + " and row.itemId = :item")
    void markItemRead(UUID person, UUID item, Instant at);

    /** @return 1 if nobody has told it by mail before, else 0 */
    @Modifying
    @Query("update NotificationEntity row set row.mailedAt = :at where row.id = :id and row.mailedAt is null")
    int claimMail(UUID id, Instant at);

    /** It was not told by mail after all. */
    @Modifying
    @Query("update NotificationEntity row set row.mailedAt = null where row.id = :id")
    void releaseMail(UUID id);

    @Modifying
    @Query("delete from NotificationEntity row where row.partId = :part")
    void forget(UUID part);

    NotificationEntity save(NotificationEntity row);
}
