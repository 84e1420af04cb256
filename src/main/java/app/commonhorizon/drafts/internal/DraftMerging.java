package app.commonhorizon.drafts.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.Comparison;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.history.PlanWords;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Works out how drafts and plans differ, and what makes the plan what the draft is. Changes nothing. */
@Component
public class DraftMerging {

    private final DraftPlans drafts;
    private final BroughtBefore before;
    private final ChangeLog changes;
    private final PlanWords words;

    DraftMerging(DraftPlans drafts, BroughtBefore before, ChangeLog changes, PlanWords words) {
        this.drafts = drafts;
        this.before = before;
        this.changes = changes;
        this.words = words;
    }

    /** What a draft would change in its plan. */
    public Comparison compare(RoadmapSnapshot draft, RoadmapSnapshot plan) {
        long since = Objects.requireNonNull(draft.roadmap().draftBase());
        RoadmapSnapshot base = before.common(drafts.base(draft.id()).orElseThrow(), plan, since);
        Blame blame = new Blame(changes, plan.id(), since);
        ThreeWay threeWay = new ThreeWay(base, draft, plan, words.of(draft, plan, base), blame);
        return new Comparison(draft.id(), draft.revision(), plan.id(), plan.revision(), threeWay.entries());
    }

    /** The steps that do to the plan what was chosen. */
    public List<Op> steps(RoadmapSnapshot draft, RoadmapSnapshot plan, Comparison comparison, Choice choice) {
        return new BringInSteps(draft, plan).of(comparison, choice);
    }
}
