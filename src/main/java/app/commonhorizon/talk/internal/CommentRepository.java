package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code talk_comment}. */
public interface CommentRepository extends AddedRows<CommentEntity> {

    List<CommentEntity> findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(UUID roadmap, UUID item);

    List<CommentEntity> findByIdIn(Collection<UUID> ids);

    @Query("select distinct row.writtenBy from CommentEntity row where row.roadmapId = :roadmap and row.itemId = :item")
    List<UUID> authors(UUID roadmap, UUID item);
}
