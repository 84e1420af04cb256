package app.commonhorizon.roadmap.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code kept_text}. There is no way to ask for them without saying whose. */
public interface KeptTextRepository extends Repository<KeptTextEntity, KeptTextEntity.Key> {

    List<KeptTextEntity> findByPersonIdAndItemId(UUID personId, UUID itemId);

    KeptTextEntity save(KeptTextEntity row);

    void deleteByPersonIdAndItemIdAndField(UUID personId, UUID itemId, String field);
}
