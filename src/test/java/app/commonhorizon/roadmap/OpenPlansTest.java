package app.commonhorizon.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Change;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages learn of the plan that they show, and what they are spared. */
@PlanTest
class OpenPlansTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private OpenPlans openPlans;

    private PersonId maya;
    private TestPlan plan;
    private ItemId mine;
    private ItemId other;
    private final Queue<OpenPlans.OpenPlan> opened = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.NONE);
        mine = plan.pilot("Loyalty pilot");
        other = plan.pilot("Chat pilot");
    }

    @AfterEach
    void closeAll() {
        opened.forEach(OpenPlans.OpenPlan::close);
    }

    private void rename(ItemId item, String title) {
        plan.done(maya, plan.set(item, "title", title));
    }

    /** A page that shows one item. */
    private final class Page implements OpenPlans.Reader {

        final ItemId item;
        final AtomicInteger told = new AtomicInteger();
        final OpenPlans.OpenPlan open;

        Page(ItemId item, RoadmapSnapshot seen, Executor screen) {
            this.item = item;
            open = openPlans.open(seen, screen, this);
            opened.add(open);
        }

        @Override
        public boolean concerns(Change change) {
            return change.ops().stream().anyMatch(step -> step.id().equals(item.toString()));
        }

        @Override
        public void changed() {
            told.incrementAndGet();
        }

        @Override
        public void tooFarBehind() {}

        String title() {
            return open.plan().item(item).orElseThrow().title();
        }
    }

    @Test
    void pagesShareOnePlanAndHearOfWhatTheyShow() {
        Page first = new Page(mine, plan.now(), Runnable::run);
        Page second = new Page(other, plan.now(), Runnable::run);

        rename(mine, "Loyalty, second try");

        await().until(() -> first.told.get() == 1);
        assertThat(first.title()).isEqualTo("Loyalty, second try");
        assertThat(second.open.plan()).isSameAs(first.open.plan());
        assertThat(second.told).hasValue(0);
    }

    @Test
    void whileAPageIsBusyManyChangesAreOneWord() {
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        Page busy = new Page(mine, plan.now(), waiting::add);

        rename(mine, "One");
        rename(mine, "Two");
        rename(mine, "Three");
        await().until(() -> busy.title().equals("Three"));

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(busy.told).hasValue(1);
        rename(mine, "Four");
        await().until(() -> waiting.size() == 1);
    }

    @Test
    void whoComesWithAnOlderPlanThanOthersHaveIsToldAtOnce() {
        RoadmapSnapshot old = plan.now();
        Page first = new Page(mine, old, Runnable::run);
        rename(mine, "Newer");
        await().until(() -> first.told.get() == 1);

        Page late = new Page(mine, old, Runnable::run);

        assertThat(late.told).hasValue(1);
        assertThat(late.title()).isEqualTo("Newer");
    }

    @Test
    void whoComesWithANewerPlanThanOthersHaveKeepsIt() {
        RoadmapSnapshot old = plan.now();
        rename(mine, "Newer");
        Page fresh = new Page(mine, plan.now(), Runnable::run);
        new Page(mine, old, Runnable::run);

        assertThat(fresh.title()).isEqualTo("Newer");
    }

    @Test
    void aPageThatFailsKeepsNoOtherFromBeingTold() {
        AtomicInteger looked = new AtomicInteger();
        opened.add(openPlans.open(plan.now(), Runnable::run, new OpenPlans.Reader() {
            @Override
            public boolean concerns(Change change) {
                throw new IllegalStateException("Broken");
            }

            @Override
            public void changed() {
                looked.incrementAndGet();
            }

            @Override
            public void tooFarBehind() {}
        }));
        Page other = new Page(mine, plan.now(), Runnable::run);

        rename(mine, "Loyalty, second try");

        await().until(() -> other.told.get() == 1);
        assertThat(looked).as("it looks itself").hasValue(1);
    }

    @Test
    void aClosedPageHearsNothingMore() {
        Page closed = new Page(mine, plan.now(), Runnable::run);
        Page open = new Page(mine, plan.now(), Runnable::run);
        closed.open.close();
        closed.open.close();

        rename(mine, "After");

        await().until(() -> open.told.get() == 1);
        assertThat(closed.told).hasValue(0);
    }

    @Test
    void whoMissedTooMuchToFollowAsksAnew() {
        RoadmapSnapshot old = plan.now();
        for (int i = 0; i < 21; i++) {
            plan.done(maya, plan.set(mine, "specification", (char) ('a' + i) + "x".repeat(99_999)));
        }
        AtomicInteger lost = new AtomicInteger();
        opened.add(openPlans.open(old, Runnable::run, new OpenPlans.Reader() {
            @Override
            public boolean concerns(Change change) {
                return true;
            }

            @Override
            public void changed() {}

            @Override
            public void tooFarBehind() {
                lost.incrementAndGet();
            }
        }));

        await().until(() -> lost.get() == 1);
    }
}
