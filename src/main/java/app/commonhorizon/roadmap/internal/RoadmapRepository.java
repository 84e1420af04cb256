package app.commonhorizon.roadmap.internal;

import app.commonhorizon.shared.Access;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The heads of all roadmaps, drafts among them; those that were discarded are not found. */
public interface RoadmapRepository extends Repository<RoadmapEntity, UUID> {

    /** The head, locked until the transaction ends: edits of one roadmap pass here one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select head from RoadmapEntity head where head.id = :id and head.discardedAt is null")
    Optional<RoadmapEntity> lock(UUID id);

    /** The head, as it stood a moment ago. */
    @Query("select head from RoadmapEntity head where head.id = :id and head.discardedAt is null")
    Optional<RoadmapEntity> find(UUID id);

    @Query("select head.revision from RoadmapEntity head where head.id = :id and head.discardedAt is null")
    Optional<Long> revision(UUID id);

    /** A roadmap as one person may see it in a list. */
    interface Row {

        RoadmapEntity getHead();

        @Nullable
        Access getGranted();

        long getItems();
    }

    @Query("""
            select head as head, grant.level as granted,
                (select count(*) from ItemEntity item where item.roadmapId = head.id) as items
            from RoadmapEntity head
            left join AccessEntity grant on grant.roadmapId = head.id and grant.personId = :person
            where head.draftOf is null
                and (head.ownerId = :person or head.everyone is not null or grant.level is not null)
            order by head.name, head.id
            """)
    List<Row> visibleTo(UUID person);

    /** The drafts of a roadmap that are this person's own, or that are shared, the latest first. */
    @Query("""
            select head from RoadmapEntity head
            where head.draftOf = :roadmap and head.discardedAt is null
                and (head.ownerId = :person or head.everyone is not null)
            order by head.createdAt desc, head.id
            """)
    List<RoadmapEntity> draftsOf(UUID roadmap, UUID person);
}
