package app.commonhorizon.people.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@code person}. */
public interface PersonRepository extends JpaRepository<PersonEntity, UUID> {

    List<PersonEntity> findAllByOrderByName();

    Optional<PersonEntity> findByEmail(String email);
}
