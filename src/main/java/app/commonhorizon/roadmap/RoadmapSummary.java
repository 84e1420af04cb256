package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap in a list.
 *
 * @param purpose null if nobody has said it
 * @param access what the person who asked may do with it; never NONE
 * @param items how many items are on it, the tray included
 */
public record RoadmapSummary(
        RoadmapId id, String name, @Nullable String purpose, PersonId owner, Access access, long items) {}
