package app.commonhorizon.history.internal;

import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of {@code visit}. */
public interface VisitRepository extends JpaRepository<VisitEntity, VisitEntity.Key> {}
