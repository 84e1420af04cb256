package app.commonhorizon.drafts.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.List;
import java.util.UUID;

/** The rows of {@code brought_in}. */
interface BroughtInRepository extends AddedRows<BroughtInEntity> {

    List<BroughtInEntity> findByRoadmapIdAndDraftId(UUID roadmap, UUID draft);
}
