package app.commonhorizon.agreement.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code agreement_key_holder}. */
public interface KeyHolderRepository extends Repository<KeyHolderEntity, UUID> {

    List<KeyHolderEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<KeyHolderEntity> findByRoadmapId(UUID roadmap);

    KeyHolderEntity save(KeyHolderEntity row);

    void delete(KeyHolderEntity row);
}
