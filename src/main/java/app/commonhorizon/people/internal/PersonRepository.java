package app.commonhorizon.people.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@code person}. */
public interface PersonRepository extends JpaRepository<PersonEntity, UUID> {

    List<PersonEntity> findAllByOrderByName();

    Optional<PersonEntity> findByEmail(String email);

    /** The active administrators, locked until the transaction ends, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonEntity p where p.administrator = true and p.active = true order by p.id")
    List<PersonEntity> lockAdministrators();

    /** Whether somebody can sign in and make accounts. */
    boolean existsByAdministratorTrueAndActiveTrueAndPasswordHashNotNull();
}
