package app.commonhorizon.drafts;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.internal.DraftMerging;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Brings drafts into their plans: all of one or what was chosen of it, as one edit of the plan through its door. So it is one
 * change, told live and in the history, and taken back by one undo.
 */
@Service
public class BringingIn {

    private final Roadmaps roadmaps;
    private final DraftMerging merging;

    BringingIn(Roadmaps roadmaps, DraftMerging merging) {
        this.roadmaps = roadmaps;
        this.merging = merging;
    }

    /**
     * What a draft would change in its plan as both stand now.
     *
     * @throws NoSuchRoadmapException if there is no such draft, or the person may not see it
     */
    public Comparison compare(RoadmapId draft, PersonId person) {
        RoadmapSnapshot found = roadmaps.snapshot(draft, person);
        RoadmapSnapshot plan = roadmaps.snapshot(origin(found), person);
        return merging.compare(found, plan);
    }

    /**
     * Stores what was chosen as one edit of the plan, wholly or not at all. Nothing is overwritten that {@code comparison} has
     * not shown: where the plan or the draft has moved on since in what was chosen, the answer says so.
     *
     * @return refused also if something was left out that something chosen needs
     * @throws NoSuchRoadmapException if there is no such draft any more, or the person may not see it
     */
    public EditAnswer bringIn(Comparison comparison, Choice choice, PersonId person) {
        RoadmapSnapshot draft = roadmaps.snapshot(comparison.draft(), person);
        RoadmapSnapshot plan = roadmaps.snapshot(origin(draft), person);
        Comparison fresh = merging.compare(draft, plan);
        for (Entry entry : comparison.entries()) {
            if (choice.takes(entry)) {
                if (!fresh.entry(entry.key()).equals(Optional.of(entry))) {
                    return new Refused(Reason.CONFLICT, text("drafts.refused.moved-on"));
                }
                String problem = problem(comparison, entry, choice);
                if (!problem.isEmpty()) {
                    return new Refused(Reason.INVALID, problem);
                }
            }
        }
        List<Op> steps = new ArrayList<>(merging.steps(draft, plan, fresh, choice));
        if (steps.isEmpty()) {
            return new Refused(Reason.INVALID, text("drafts.refused.nothing"));
        }
        steps.add(Op.add(
                BroughtIn.TYPE, UUID.randomUUID(), Map.of("draft", draft.id().toString())));
        return roadmaps.apply(Edit.of(plan.id(), person, plan.revision(), steps));
    }

    private static String problem(Comparison comparison, Entry entry, Choice choice) {
        String blocked = entry.blocked();
        if (blocked != null) {
            return blocked;
        }
        return entry.needs().stream()
                .map(key -> comparison.entry(key).orElseThrow())
                .filter(needed -> !choice.takes(needed))
                .findFirst()
                .map(needed -> text("drafts.refused.needs", entry.what(), needed.what()))
                .orElse("");
    }

    private static RoadmapId origin(RoadmapSnapshot draft) {
        RoadmapId origin = draft.roadmap().draftOf();
        if (origin == null) {
            throw new NoSuchRoadmapException(draft.id());
        }
        return Objects.requireNonNull(origin);
    }
}
