package app.commonhorizon.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first edit after a restart, when no plan is in memory yet. */
@PlanTest
class ColdStartTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private PlanCache cache;

    @Test
    void theFirstEditReachesTheRowsToo() {
        PersonId maya = plans.marketer("Maya Brandt");
        TestPlan plan = plans.plan(maya, Access.NONE);
        ItemId item = plan.pilot("Loyalty pilot");
        var retitle = plan.set(item, "title", "Loyalty pilot, second round");
        var apart = app.commonhorizon.changes.Edit.of(plan.id(), maya, plan.head(), java.util.List.of(retitle));

        cache.forget(plan.id());
        TestPlan.accepted(plan.roadmaps().apply(apart));

        assertThat(plan.get(item).title()).isEqualTo("Loyalty pilot, second round");
        plan.assertConsistent();
    }
}
