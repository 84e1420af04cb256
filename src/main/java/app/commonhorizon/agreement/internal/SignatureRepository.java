package app.commonhorizon.agreement.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of {@code agreement_signature}. */
public interface SignatureRepository extends AddedRows<SignatureEntity> {

    List<SignatureEntity> findByRoadmapIdAndItemIdIn(UUID roadmap, Collection<UUID> items);
}
