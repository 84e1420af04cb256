package app.commonhorizon.history.internal;

import app.commonhorizon.roadmap.AddedRows;

/** The rows of {@code baseline}. */
interface BaselineRepository extends AddedRows<BaselineEntity> {}
