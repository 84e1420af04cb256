package app.commonhorizon.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is told of what. */
@PlanTest
@ExtendWith(OutputCaptureExtension.class)
class LiveFeedTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private LiveFeed feed;

    private PersonId maya;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.NONE);
        item = plan.pilot("Loyalty pilot");
    }

    private long rename() {
        return plan.done(maya, plan.set(item, "title", "Renamed " + plan.head()));
    }

    /** Remembers what it is told. */
    private static class Ear implements LiveFeed.Listener {

        final List<Long> revisions = new CopyOnWriteArrayList<>();
        final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void changed(List<RecordedChange> changes) {
            changes.forEach(change -> revisions.add(change.revision()));
            events.add("changed " + changes.size());
        }

        @Override
        public void tooFarBehind() {
            events.add("too far behind");
        }
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void aSubscriberHearsWhatItMissedAndThenWhatHappens() {
        Ear early = new Ear();
        Ear late = new Ear();
        LiveFeed.Subscription first = feed.subscribe(plan.id(), 0, early);
        LiveFeed.Subscription second = feed.subscribe(plan.id(), plan.head(), late);
        await().until(() -> late.events.size() == 1);
        assertThat(late.events).containsExactly("changed 0");

        long last = 0;
        for (int i = 0; i < 20; i++) {
            last = rename();
        }

        long head = last;
        await().until(() -> early.revisions.size() == head && late.revisions.size() == 20);
        assertThat(early.revisions).isEqualTo(from(1, head));
        assertThat(late.revisions).isEqualTo(from(head - 19, head));
        first.cancel();
        second.cancel();
    }

    @Test
    void whoCancelsHearsNothingMoreAndLeavesNoMemoryBehind() {
        int before = feed.openRoadmaps();
        Ear ear = new Ear();
        LiveFeed.Subscription subscription = feed.subscribe(plan.id(), plan.head(), ear);
        await().until(() -> !ear.events.isEmpty());
        assertThat(feed.openRoadmaps()).isEqualTo(before + 1);

        subscription.cancel();
        subscription.cancel();
        rename();

        assertThat(feed.openRoadmaps()).isEqualTo(before);
        Ear other = new Ear();
        LiveFeed.Subscription next = feed.subscribe(plan.id(), 0, other);
        await().until(() -> other.revisions.size() == plan.head());
        assertThat(ear.revisions).isEmpty();
        next.cancel();
    }

    @Test
    void comingAndGoingDuringEditsLosesNobodyAndLeavesNoMemoryBehind() throws Exception {
        int before = feed.openRoadmaps();
        Ear steady = new Ear();
        LiveFeed.Subscription subscription = feed.subscribe(plan.id(), 0, steady);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    for (int round = 0; round < 40; round++) {
                        feed.subscribe(plan.id(), round % 3, new Ear()).cancel();
                    }
                }));
            }
            for (int i = 0; i < 30; i++) {
                rename();
            }
            for (var each : all) {
                each.get();
            }
        }
        await().until(() -> steady.revisions.size() == plan.head());
        assertThat(steady.revisions).isEqualTo(from(1, plan.head()));
        subscription.cancel();
        assertThat(feed.openRoadmaps()).isEqualTo(before);
    }

    @Test
    void whoIsAheadOfTheLogIsToldToStartAnew() {
        Ear restored = new Ear();
        LiveFeed.Subscription subscription = feed.subscribe(plan.id(), plan.head() + 7, restored);
        await().until(() -> !restored.events.isEmpty());
        assertThat(restored.events).containsExactly("too far behind");

        Ear nowhere = new Ear();
        LiveFeed.Subscription other = feed.subscribe(RoadmapId.random(), 0, nowhere);
        await().until(() -> !nowhere.events.isEmpty());
        assertThat(nowhere.events).containsExactly("changed 0");
        subscription.cancel();
        other.cancel();
    }

    @Test
    void whoMissedMoreTextThanAPlanHasIsToldToStartAnew() {
        String text = "x".repeat(100_000);
        for (int i = 0; i < 12; i++) {
            plan.done(maya, plan.set(item, "specification", i + text.substring(2)));
        }
        Ear ear = new Ear();
        LiveFeed.Subscription subscription = feed.subscribe(plan.id(), 0, ear);
        await().until(() -> !ear.events.isEmpty());
        assertThat(ear.events).containsExactly("too far behind");
        assertThat(ear.revisions).isEmpty();
        subscription.cancel();
    }

    @Test
    void aListenerThatFailsHarmsNobodyAndIsToldAgain(CapturedOutput output) {
        Ear well = new Ear();
        Ear ill = new Ear() {
            private int calls;

            @Override
            public void changed(List<RecordedChange> changes) {
                if (++calls == 2) {
                    throw new StackOverflowError("on purpose");
                }
                super.changed(changes);
            }
        };
        LiveFeed.Subscription first = feed.subscribe(plan.id(), plan.head(), ill);
        LiveFeed.Subscription second = feed.subscribe(plan.id(), plan.head(), well);
        // Who is still catching up hears both edits as one, and the second word, which fails, would never come.
        await().until(() -> !ill.events.isEmpty() && !well.events.isEmpty());
        long one = rename();
        long two = rename();

        await().until(() -> well.revisions.size() == 2 && ill.revisions.size() == 2);
        assertThat(ill.revisions).containsExactly(one, two);
        assertThat(output).contains("on purpose");
        first.cancel();
        second.cancel();
    }

    @Test
    void aRefusedEditIsNotToldAndACommitWaitsForNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Ear slow = new Ear() {
            @Override
            public void changed(List<RecordedChange> changes) {
                try {
                    release.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.changed(changes);
            }
        };
        LiveFeed.Subscription subscription = feed.subscribe(plan.id(), plan.head(), slow);
        long told = rename(); // returns although the listener does not
        plan.edit(maya, plan.set(item, "start", "nonsense"));
        plan.edit(maya, Op.remove("item", ItemId.random(), Map.of()));
        release.countDown();

        await().until(() -> slow.revisions.contains(told));
        assertThat(slow.revisions).containsExactly(told);
        subscription.cancel();
    }
}
