package app.commonhorizon.pilots.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.NoRepositoryBean;

/** What all rows of this module are asked. */
@NoRepositoryBean
public interface Rows<E extends RowEntity<?>> extends AddedRows<E> {

    List<E> findByRoadmapIdAndItemId(UUID roadmap, UUID item);
}
