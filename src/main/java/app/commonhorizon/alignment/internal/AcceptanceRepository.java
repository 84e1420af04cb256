package app.commonhorizon.alignment.internal;

import app.commonhorizon.roadmap.AddedRows;

/** The rows of {@code alignment_acceptance}. */
interface AcceptanceRepository extends AddedRows<AcceptanceEntity> {}
