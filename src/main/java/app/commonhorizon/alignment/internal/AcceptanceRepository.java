package app.commonhorizon.alignment.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code alignment_acceptance}. */
interface AcceptanceRepository extends Repository<AcceptanceEntity, PartKey> {

    List<AcceptanceEntity> findByRoadmapId(UUID roadmap);

    List<AcceptanceEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    AcceptanceEntity save(AcceptanceEntity row);

    void deleteById(PartKey key);
}
