package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import java.util.List;
import java.util.Set;

/**
 * What a draft is for: trying out another plan. What is said, measured and agreed about a plan is said of the plan itself,
 * for it could not be taken over from a draft without putting words into people's mouths.
 */
final class DraftRule {

    private static final Set<String> FIXED = Set.of(Roadmap.DRAFT_OF, Roadmap.DRAFT_BASE);
    private static final Set<String> NOT_OF_DRAFTS = Set.of("owner", "frozenBy", "frozenSince");

    private DraftRule() {}

    /** @throws RefusedException if one of the steps is not possible on a roadmap that is, or is not, a draft */
    static void check(Roadmap roadmap, List<Op> ops) {
        for (Op op : ops) {
            boolean head = op.type().equals(PlanType.ROADMAP.code());
            if (head && op.to().keySet().stream().anyMatch(FIXED::contains)) {
                throw new RefusedException(Reason.INVALID, text("roadmap.refused.draft-fixed"));
            }
            if (!roadmap.isDraft()) {
                continue;
            }
            if (PlanType.of(op.type()).isEmpty()) {
                throw new RefusedException(Reason.INVALID, text("roadmap.refused.draft-beside"));
            }
            if (op.type().equals(PlanType.ACCESS.code())
                    || head && op.to().keySet().stream().anyMatch(NOT_OF_DRAFTS::contains)) {
                throw new RefusedException(Reason.INVALID, text("roadmap.refused.draft-rights"));
            }
        }
    }
}
