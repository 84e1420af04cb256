package app.commonhorizon.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.Op;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.people.Role;
import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements the common use cases cost, however much they touch. */
@PlanTest
class QueryCountTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private PlanDoor door;

    @Autowired
    private PlanCache cache;

    @Autowired
    private EntityManagerFactory entityManagers;

    private PersonId maya;
    private TestPlan plan;
    private List<ItemId> items;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.NONE);
        items = new ArrayList<>();
        List<Op> add = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ItemId item = ItemId.random();
            items.add(item);
            add.add(Op.add("item", item, plan.fields("pilot", "Pilot " + i)));
        }
        plan.done(maya, add.toArray(Op[]::new));
    }

    private long statements(Runnable work) {
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        work.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void oneField() {
        Edit edit = Edit.of(plan.id(), maya, plan.head(), List.of(plan.set(items.getFirst(), "title", "New")));

        // head, person, known edit?, item; then the change, the item, the head
        assertThat(statements(() -> TestPlan.accepted(plan.roadmaps().apply(edit))))
                .isEqualTo(7);
    }

    @Test
    void aMoveOfFiftyItems() {
        List<Op> move = items.stream()
                .map(item -> TestPlan.set(item, "end", "2027-06-28", "2027-07-31"))
                .toList();
        Edit edit = Edit.of(plan.id(), maya, plan.head(), move);

        assertThat(statements(() -> TestPlan.accepted(plan.roadmaps().apply(edit))))
                .isEqualTo(7);
    }

    @Test
    void aPlanThatIsInMemory() {
        plan.now();

        assertThat(statements(() -> plan.now())).isEqualTo(2);
        assertThat(statements(() -> door.plan(plan.id()))).isEqualTo(1);
    }

    @Test
    void aPlanThatIsNot() {
        int kept = plan.now().marks().kept().size();
        cache.forget(plan.id());

        // person, head, head locked, one for each type of thing, and one for each type of which marks are kept
        assertThat(statements(() -> plan.now())).isEqualTo(9 + kept);
    }

    @Test
    void aListOfThirty() {
        PersonId reader = plans.person("Vera Lind", Role.VIEWER);
        for (int i = 0; i < 30; i++) {
            plans.plan(maya, Access.EDIT);
        }

        assertThat(statements(() -> assertThat(plan.roadmaps().visibleTo(reader))
                        .hasSizeGreaterThanOrEqualTo(30)
                        .allMatch(summary -> summary.access() == Access.VIEW)))
                .isEqualTo(2);
        assertThat(plan.roadmaps().visibleTo(maya))
                .filteredOn(summary -> summary.id().equals(plan.id()))
                .singleElement()
                .satisfies(summary -> assertThat(summary.items()).isEqualTo(50));
    }
}
