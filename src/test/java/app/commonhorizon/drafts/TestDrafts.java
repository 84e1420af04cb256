package app.commonhorizon.drafts;

import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.TestPlan;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shorthand for tests of drafts. */
final class TestDrafts {

    private TestDrafts() {}

    /** A draft of this plan, to be edited in the same ways. */
    static TestPlan start(DraftPlans drafts, TestPlan plan, PersonId maker, Access others) {
        return new TestPlan(
                plan.plans(),
                plan.roadmaps(),
                plan.log(),
                drafts.start(plan.id(), maker, "Earlier launch", others),
                maker,
                plan.discover(),
                plan.buy());
    }

    /** The step with which this person freezes a plan. */
    static Op freeze(TestPlan plan, PersonId by) {
        return Op.set(
                "roadmap", plan.id(), Collections.singletonMap("frozenBy", null), Map.of("frozenBy", by.toString()));
    }

    /** Everything, and as in the draft wherever the plan has moved on. */
    static Choice all(Comparison comparison) {
        return new Choice(comparison.entries().stream().map(Entry::key).collect(Collectors.toSet()), Set.of());
    }
}
