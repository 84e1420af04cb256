package app.commonhorizon.pilots.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** What all rows of this module are asked. */
@NoRepositoryBean
public interface Rows<E extends RowEntity<?>> extends Repository<E, UUID> {

    List<E> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<E> findByRoadmapId(UUID roadmap);

    List<E> findByRoadmapIdAndItemId(UUID roadmap, UUID item);

    E save(E row);

    void delete(E row);
}
