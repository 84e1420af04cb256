package app.commonhorizon.talk.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code talk_comment}. */
public interface CommentRepository extends Repository<CommentEntity, UUID> {

    List<CommentEntity> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<CommentEntity> findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(UUID roadmap, UUID item);

    List<CommentEntity> findByIdIn(Collection<UUID> ids);

    @Query("select distinct row.writtenBy from CommentEntity row where row.roadmapId = :roadmap and row.itemId = :item")
    List<UUID> authors(UUID roadmap, UUID item);

    CommentEntity save(CommentEntity row);

    void delete(CommentEntity row);
}
