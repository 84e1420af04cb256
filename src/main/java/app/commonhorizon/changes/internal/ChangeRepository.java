package app.commonhorizon.changes.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code change_log}, for reading. */
public interface ChangeRepository extends Repository<ChangeEntity, ChangeEntity.Key> {

    List<ChangeEntity> findByRoadmapIdAndRevisionGreaterThanOrderByRevision(UUID roadmapId, long revision, Limit limit);

    @Query("select coalesce(max(row.revision), 0) from ChangeEntity row where row.roadmapId = :roadmapId")
    long latest(UUID roadmapId);

    Optional<ChangeEntity> findByRoadmapIdAndRevision(UUID roadmapId, long revision);

    Optional<ChangeEntity> findByRoadmapIdAndEditId(UUID roadmapId, UUID editId);
}
