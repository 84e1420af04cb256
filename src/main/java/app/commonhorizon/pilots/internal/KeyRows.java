package app.commonhorizon.pilots.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code pilots_key}. */
public interface KeyRows extends Repository<KeyEntity, UUID> {

    Optional<KeyEntity> findById(UUID item);

    Optional<KeyEntity> findByRoadmapIdAndItemId(UUID roadmap, UUID item);

    @Modifying
    @Query("delete from KeyEntity row where row.roadmapId = :roadmap and row.itemId = :item")
    void deleteByRoadmapIdAndItemId(UUID roadmap, UUID item);

    KeyEntity save(KeyEntity row);
}
