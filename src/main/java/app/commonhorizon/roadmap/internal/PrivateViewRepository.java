package app.commonhorizon.roadmap.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code private_view}. There is no way to ask for them without saying whose. */
public interface PrivateViewRepository extends Repository<PrivateViewEntity, PrivateViewEntity.Key> {

    List<PrivateViewEntity> findByPersonIdAndRoadmapId(UUID personId, UUID roadmapId);

    Optional<PrivateViewEntity> findByPersonIdAndRoadmapIdAndId(UUID personId, UUID roadmapId, UUID id);

    long countByPersonIdAndRoadmapId(UUID personId, UUID roadmapId);

    PrivateViewEntity save(PrivateViewEntity row);

    void delete(PrivateViewEntity row);
}
