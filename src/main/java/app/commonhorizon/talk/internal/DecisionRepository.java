package app.commonhorizon.talk.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code talk_decision}. */
public interface DecisionRepository extends Repository<DecisionEntity, UUID> {

    List<DecisionEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<DecisionEntity> findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(UUID roadmap, UUID item);

    DecisionEntity save(DecisionEntity row);

    void delete(DecisionEntity row);
}
