package app.commonhorizon.alignment.internal;

import app.commonhorizon.roadmap.AddedRows;

/** The rows of {@code alignment_capacity}. */
interface CapacityRepository extends AddedRows<CapacityEntity> {}
