package app.commonhorizon.drafts.internal;

import app.commonhorizon.roadmap.AddedRows;

/** The rows of {@code brought_in}. */
interface BroughtInRepository extends AddedRows<BroughtInEntity> {}
