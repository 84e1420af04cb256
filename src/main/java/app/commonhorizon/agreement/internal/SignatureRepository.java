package app.commonhorizon.agreement.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code agreement_signature}. */
public interface SignatureRepository extends Repository<SignatureEntity, UUID> {

    List<SignatureEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<SignatureEntity> findByRoadmapIdAndItemIdIn(UUID roadmap, Collection<UUID> items);

    List<SignatureEntity> findByRoadmapId(UUID roadmap);

    SignatureEntity save(SignatureEntity row);

    void delete(SignatureEntity row);
}
