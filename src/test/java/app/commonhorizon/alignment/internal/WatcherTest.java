package app.commonhorizon.alignment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.alignment.News;
import app.commonhorizon.shared.ItemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Many edits a second are not as many words to everybody who looks on. */
class WatcherTest {

    private final List<News> told = new ArrayList<>();
    private final Queue<Runnable> resting = new ArrayDeque<>();
    private final Watcher watcher = new Watcher(
            () -> {
                throw new UnsupportedOperationException();
            },
            told::add,
            Runnable::run,
            resting::add);

    private void rest() {
        resting.remove().run();
    }

    @Test
    void theFirstNewsIsToldAtOnceAndWhatFollowsAsOneAfterARest() {
        ItemId one = ItemId.random();
        ItemId other = ItemId.random();

        watcher.tell(new News(3, Map.of(one, List.of("high:dependency"))));
        watcher.tell(new News(4, Map.of(other, List.of("low:owner"))));
        watcher.tell(new News(2, Map.of(one, List.of())));
        assertThat(told).containsExactly(new News(3, Map.of(one, List.of("high:dependency"))));

        rest();
        assertThat(told).hasSize(2).last().isEqualTo(new News(2, Map.of(one, List.of(), other, List.of("low:owner"))));

        rest();
        assertThat(resting).isEmpty();
        watcher.tell(new News(1, Map.of()));
        assertThat(told).hasSize(3);
    }

    @Test
    void whoHasLeftIsToldNothing() {
        watcher.tell(new News(3, Map.of()));
        watcher.tell(new News(4, Map.of()));
        watcher.leave();

        rest();
        assertThat(told).hasSize(1);
        assertThat(resting).isEmpty();
    }

    @Test
    void oneWhoFailsIsToldAgain() {
        List<Integer> counts = new ArrayList<>();
        Watcher failing = new Watcher(
                () -> {
                    throw new UnsupportedOperationException();
                },
                news -> {
                    counts.add(news.count());
                    throw new IllegalStateException("on purpose");
                },
                Runnable::run,
                resting::add);

        failing.tell(new News(3, Map.of()));
        failing.tell(new News(4, Map.of()));
        rest();
        assertThat(counts).containsExactly(3, 4);
    }
}
