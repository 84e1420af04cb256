package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.PlanPart;

/** A database row that holds one part of a plan. */
interface PartRow<P extends PlanPart> {

    /** Takes over all fields of {@code part} but its id. */
    void write(P part);

    /** What the row holds. */
    P toPart();
}
