package app.commonhorizon.talk.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedRows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code talk_question}. */
public interface QuestionRepository extends AddedRows<QuestionEntity> {

    List<QuestionEntity> findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(UUID roadmap, UUID item);

    List<QuestionEntity> findByIdIn(Collection<UUID> ids);

    @Query("""
            select row from QuestionEntity row
            where row.answer is null and row.roadmapId in :roadmaps
                and (row.personId = :person or row.team in :teams)
            """)
    List<QuestionEntity> waitingFor(Collection<UUID> roadmaps, UUID person, Collection<Team> teams);

    @Query("""
            select row from QuestionEntity row
            where row.answer is null and row.roadmapId in :roadmaps and row.writtenBy = :person
            """)
    List<QuestionEntity> askedBy(Collection<UUID> roadmaps, UUID person);

    @Query("""
            select distinct row.writtenBy from QuestionEntity row
            where row.roadmapId = :roadmap and row.itemId = :item
            """)
    List<UUID> authors(UUID roadmap, UUID item);
}
