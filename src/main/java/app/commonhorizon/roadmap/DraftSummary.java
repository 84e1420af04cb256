package app.commonhorizon.roadmap;

import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Instant;

/**
 * A draft as one person sees it in a list.
 *
 * @param plan the roadmap whose plan it is a draft of
 * @param maker who made it
 * @param others what others may do who see the plan: NONE for a private draft, VIEW or EDIT
 * @param access what the asking person may do with the draft; at least VIEW
 * @param madeAt when it was made
 * @param edits how many changes were made in it
 * @param behind how many changes the plan has seen since
 * @param mayDiscard whether the asking person may delete it
 */
public record DraftSummary(
        RoadmapId id,
        RoadmapId plan,
        String name,
        PersonId maker,
        Access others,
        Access access,
        Instant madeAt,
        long edits,
        long behind,
        boolean mayDiscard) {}
