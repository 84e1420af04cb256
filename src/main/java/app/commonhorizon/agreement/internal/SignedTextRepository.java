package app.commonhorizon.agreement.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rows of {@code agreement_text}. */
public interface SignedTextRepository extends Repository<SignedTextEntity, SignedTextEntity.Key> {

    List<SignedTextEntity> findByRoadmapIdAndFingerprintIn(UUID roadmap, Collection<String> fingerprints);

    SignedTextEntity save(SignedTextEntity row);
}
