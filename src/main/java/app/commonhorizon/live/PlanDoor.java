package app.commonhorizon.live;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;

/** What the live channel asks of the module that owns the plan; implemented there. */
public interface PlanDoor {

    /** What this person may do with the roadmap; {@link Access#NONE} also if there is no such roadmap. */
    Access access(RoadmapId roadmap, PersonId person);

    /** Whether this person may freeze the plan, so that the edits of others wait. */
    boolean mayFreeze(RoadmapId roadmap, PersonId person);

    /** The plan as it stands. The caller has checked that the person may see it. */
    EncodedPlan plan(RoadmapId roadmap);

    /** Stores the edit or says why not. Checks rights and rules itself. */
    EditAnswer apply(Edit edit);

    /**
     * A whole plan, encoded once for all who fetch it.
     *
     * @param revision the revision at which it stands
     * @param jsonMembers the members of a JSON object, without the braces around them
     */
    record EncodedPlan(long revision, String jsonMembers) {}
}
