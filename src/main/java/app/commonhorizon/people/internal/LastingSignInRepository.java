package app.commonhorizon.people.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code lasting_sign_in}. */
interface LastingSignInRepository extends JpaRepository<LastingSignInEntity, String> {

    Optional<LastingSignInEntity> findByTokenHashAndExpiresAtAfter(String tokenHash, Instant now);

    @Modifying
    @Transactional
    @Query("delete from LastingSignInEntity s where s.tokenHash = :tokenHash")
    void end(String tokenHash);

    @Modifying
    @Transactional
    @Query("delete from LastingSignInEntity s where s.personId = :personId")
    void endAllOf(UUID personId);

    @Modifying
    @Transactional
    @Query("delete from LastingSignInEntity s where s.expiresAt <= :now")
    void deleteExpired(Instant now);
}
