package app.commonhorizon.talk.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code talk_health}. */
public interface HealthRepository extends Repository<HealthEntity, HealthEntity.Key> {

    @Query("""
            select row from HealthEntity row
            where row.roadmapId = :roadmap and row.itemId in :items and row.writtenAt =
                (select max(later.writtenAt) from HealthEntity later where later.itemId = row.itemId)
            """)
    List<HealthEntity> latestOf(UUID roadmap, Collection<UUID> items);

    @Query("""
            select row from HealthEntity row
            where row.roadmapId = :roadmap and row.writtenAt =
                (select max(later.writtenAt) from HealthEntity later where later.itemId = row.itemId)
            """)
    List<HealthEntity> latest(UUID roadmap);

    List<HealthEntity> findByRoadmapIdAndItemIdOrderByWrittenAtDesc(UUID roadmap, UUID item);

    boolean existsByItemIdAndWrittenAt(UUID item, Instant at);

    @Modifying
    @Query("delete from HealthEntity row where row.roadmapId = :roadmap and row.itemId = :item and row.writtenAt > :at")
    void deleteAfter(UUID roadmap, UUID item, Instant at);

    HealthEntity save(HealthEntity row);
}
