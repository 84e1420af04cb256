package app.commonhorizon.mail.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code mail_subscription}. */
public interface SubscriptionRepository extends JpaRepository<SubscriptionEntity, SubscriptionEntity.Key> {

    /** What a person has chosen, of every kind. */
    List<SubscriptionEntity> findByPersonId(UUID personId);

    /** The one that a link is for. */
    Optional<SubscriptionEntity> findByToken(String token);

    /** Who waits for a mail of this kind, longest first, and is in nobody's hands. */
    @Query("""
            select row from SubscriptionEntity row
            where row.kind = :kind and row.dueAt <= :now and (row.claimedUntil is null or row.claimedUntil <= :now)
            order by row.dueAt
            """)
    List<SubscriptionEntity> due(String kind, Instant now, Limit limit);

    /** Takes one row into hand; 0 if another node was quicker. */
    @Modifying
    @Query("""
            update SubscriptionEntity row set row.claimedUntil = :until
            where row.personId = :person and row.kind = :kind and row.dueAt <= :now
                and (row.claimedUntil is null or row.claimedUntil <= :now)
            """)
    int claim(UUID person, String kind, Instant now, Instant until);

    /** Lets a row go again until {@code next}; not if the person has meanwhile chosen otherwise. */
    @Modifying
    @Query("""
            update SubscriptionEntity row set row.claimedUntil = null, row.dueAt = :next
            where row.personId = :person and row.kind = :kind and row.dueAt = :due
            """)
    void release(UUID person, String kind, Instant due, Instant next);
}
