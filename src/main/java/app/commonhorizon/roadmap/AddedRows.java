package app.commonhorizon.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** What the rows of every {@link StoredType} are asked. */
@NoRepositoryBean
public interface AddedRows<E extends AddedRow<?>> extends Repository<E, AddedRow.Key> {

    List<E> findByRoadmapIdAndIdIn(UUID roadmap, Collection<UUID> ids);

    List<E> findByRoadmapId(UUID roadmap);

    E save(E row);

    void delete(E row);
}
