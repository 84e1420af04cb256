package app.commonhorizon.pilots;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.internal.KeyEntity;
import app.commonhorizon.pilots.internal.KeyRows;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.SecretToken;
import app.commonhorizon.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys with which programs send results: at most one for each pilot. What a program sends is an edit of the person who
 * made the key, so that it is recorded, live, and possible only as long as that person may change the plan. Keys are no
 * part of the plan and stand in no change: an undo must not bring one back to life.
 */
@Service
public class ResultKeys {

    private final Roadmaps roadmaps;
    private final Pilots pilots;
    private final KeyRows keys;
    private final Clock clock;

    ResultKeys(Roadmaps roadmaps, Pilots pilots, KeyRows keys, Clock clock) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A key that there is; the key itself is known to who has made it only.
     *
     * @param used when something was sent with it last; null if never
     */
    public record KnownKey(
            PersonId by, Instant made, @Nullable Instant used) {}

    /** Whom a key lets in: the pilot for which it was made, in the name of who made it. */
    public record Holder(RoadmapId roadmap, ItemId item, PersonId by) {}

    /**
     * The key of this pilot, if there is one.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    @Transactional(readOnly = true)
    public Optional<KnownKey> of(RoadmapId roadmap, ItemId item, PersonId reader) {
        roadmaps.snapshot(roadmap, reader);
        return keys.findByRoadmapIdAndItemId(roadmap.value(), item.value()).map(KeyEntity::known);
    }

    /**
     * Makes a key in this person's name; one that there was stops working.
     *
     * @return the key, told this once
     * @throws AccessDeniedException if the person may not change the plan
     * @throws NoSuchRoadmapException if there is no such roadmap or item, or the person may not see it, or it is a draft:
     *     results are the plan's
     */
    @Transactional
    public String make(RoadmapId roadmap, ItemId item, PersonId by) {
        checkRight(roadmap, item, by);
        keys.deleteByRoadmapIdAndItemId(roadmap.value(), item.value());
        String secret = SecretToken.fresh();
        keys.save(new KeyEntity(new Holder(roadmap, item, by), SecretToken.hash(secret), clock.instant()));
        return secret;
    }

    /**
     * Takes the key back: nothing can be sent with it any more. Without effect if there is none.
     *
     * @throws AccessDeniedException if the person may not change the plan
     */
    @Transactional
    public void revoke(RoadmapId roadmap, ItemId item, PersonId by) {
        checkRight(roadmap, item, by);
        keys.deleteByRoadmapIdAndItemId(roadmap.value(), item.value());
    }

    private void checkRight(RoadmapId roadmap, ItemId item, PersonId by) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, by);
        if (!roadmaps.access(roadmap, by).mayEdit()) {
            throw new AccessDeniedException("Who may only look at a plan makes no keys to it");
        }
        // A draft has the items of its plan: a key made there would take the place of the plan's, whatever one may do
        // in that.
        if (plan.item(item).isEmpty() || plan.roadmap().isDraft()) {
            throw new NoSuchRoadmapException(roadmap);
        }
    }

    /** Whom this key lets in to this pilot; empty if it is not the key of this pilot. */
    @Transactional
    public Optional<Holder> holder(ItemId item, String key) {
        return keys.findById(item.value())
                .filter(known -> known.opensWith(SecretToken.hash(key)))
                .map(known -> known.usedAt(clock.instant()));
    }

    /**
     * Enters results in the name of who made the key, as one edit. What stands there already is left, what stands there
     * otherwise is corrected.
     *
     * @param entries of two for one day the later one counts
     */
    public EditAnswer enter(Holder holder, List<ResultSteps.Entry> entries) {
        RoadmapSnapshot plan;
        try {
            plan = roadmaps.snapshot(holder.roadmap(), holder.by());
        } catch (NoSuchRoadmapException e) {
            return new EditAnswer.Refused(EditAnswer.Reason.NOT_FOUND, Texts.text("roadmap.refused.no-roadmap"));
        }
        List<Op> steps = ResultSteps.entering(holder.item(), pilots.results(holder.roadmap(), holder.item()), entries);
        return steps.isEmpty()
                ? new EditAnswer.Accepted(plan.revision())
                : roadmaps.apply(Edit.of(holder.roadmap(), holder.by(), plan.revision(), steps));
    }
}
