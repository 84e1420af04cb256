package app.commonhorizon.pilots.internal;

import java.util.UUID;

/** The rows of {@code pilots_result}. */
public interface ResultRows extends Rows<ResultEntity> {

    long countByItemId(UUID item);
}
