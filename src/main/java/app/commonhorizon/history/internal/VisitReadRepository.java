package app.commonhorizon.history.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code visit_read}. */
public interface VisitReadRepository extends JpaRepository<VisitReadEntity, VisitReadEntity.Key> {

    /** What a person has read by itself on a roadmap. */
    List<VisitReadEntity> findByPersonIdAndRoadmapId(UUID personId, UUID roadmapId);

    /** Forgets what has been seen anyhow. */
    @Modifying
    @Query("delete from VisitReadEntity row where row.personId = :person and row.roadmapId = :roadmap"
            + " and row.revision <= :revision")
    void forget(UUID person, UUID roadmap, long revision);
}
