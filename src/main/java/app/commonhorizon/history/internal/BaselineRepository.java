package app.commonhorizon.history.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@code baseline}. */
interface BaselineRepository extends JpaRepository<BaselineEntity, UUID> {

    List<BaselineEntity> findByRoadmapId(UUID roadmapId);

    List<BaselineEntity> findByRoadmapIdAndIdIn(UUID roadmapId, Collection<UUID> ids);
}
