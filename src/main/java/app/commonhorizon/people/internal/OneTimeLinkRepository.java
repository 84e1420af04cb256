package app.commonhorizon.people.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code one_time_link}. */
interface OneTimeLinkRepository extends JpaRepository<OneTimeLinkEntity, String> {

    Optional<OneTimeLinkEntity> findByTokenHashAndExpiresAtAfter(String tokenHash, Instant now);

    /** How many rows went: 1 for exactly one of several callers who use the same link at once. */
    @Modifying
    @Query("delete from OneTimeLinkEntity l where l.tokenHash = :tokenHash and l.expiresAt > :now")
    int use(String tokenHash, Instant now);

    @Modifying
    @Query("delete from OneTimeLinkEntity l where l.personId = :personId")
    void voidLinksOf(UUID personId);

    @Modifying
    @Query("delete from OneTimeLinkEntity l where l.personId is null")
    void voidLinksForFirstAdministrator();

    @Modifying
    @Query("delete from OneTimeLinkEntity l where l.expiresAt <= :now")
    void deleteExpired(Instant now);
}
