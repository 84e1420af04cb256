package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.List;
import java.util.UUID;

/** The rows of {@code talk_decision}. */
public interface DecisionRepository extends AddedRows<DecisionEntity> {

    List<DecisionEntity> findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(UUID roadmap, UUID item);
}
