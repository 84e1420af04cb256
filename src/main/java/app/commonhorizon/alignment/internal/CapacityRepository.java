package app.commonhorizon.alignment.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code alignment_capacity}. */
interface CapacityRepository extends Repository<CapacityEntity, PartKey> {

    List<CapacityEntity> findByRoadmapId(UUID roadmap);

    List<CapacityEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    CapacityEntity save(CapacityEntity row);

    void deleteById(PartKey key);
}
