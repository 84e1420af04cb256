package app.commonhorizon.drafts.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The rows of {@code brought_in}. */
interface BroughtInRepository extends CrudRepository<BroughtInEntity, UUID> {

    List<BroughtInEntity> findByRoadmapIdAndIdIn(UUID roadmapId, Collection<UUID> ids);
}
