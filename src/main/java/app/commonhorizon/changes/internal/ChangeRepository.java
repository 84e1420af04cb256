package app.commonhorizon.changes.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code change_log}, for reading; they go with the draft that they are about, and never one by one. */
public interface ChangeRepository extends Repository<ChangeEntity, ChangeEntity.Key> {

    List<ChangeEntity> findByRoadmapIdAndRevisionGreaterThanOrderByRevision(UUID roadmapId, long revision, Limit limit);

    @Query("select coalesce(max(row.revision), 0) from ChangeEntity row where row.roadmapId = :roadmapId")
    long latest(UUID roadmapId);

    @Query("select coalesce(max(row.revision), 0) from ChangeEntity row"
            + " where row.roadmapId = :roadmapId and row.recordedAt <= :moment")
    long latestAt(UUID roadmapId, Instant moment);

    List<ChangeEntity> findByRoadmapIdAndRevisionInOrderByRevisionDesc(UUID roadmapId, Collection<Long> revisions);

    Optional<ChangeEntity> findByRoadmapIdAndRevision(UUID roadmapId, long revision);

    Optional<ChangeEntity> findByRoadmapIdAndEditId(UUID roadmapId, UUID editId);

    @Modifying
    @Query("delete from ChangeEntity row where row.roadmapId = :roadmapId")
    void deleteByRoadmapId(UUID roadmapId);
}
