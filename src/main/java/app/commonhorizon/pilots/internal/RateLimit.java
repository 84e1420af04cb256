package app.commonhorizon.pilots.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so much through in a minute, for each of many askers. Each node counts for itself. */
final class RateLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Cache<String, AtomicInteger> counts;

    RateLimit(int most, Clock clock) {
        this.most = most;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more of this asker. @return whether it is still within the limit */
    boolean admit(String asker) {
        return counts.get(asker, key -> new AtomicInteger()).incrementAndGet() <= most;
    }

    /** Whether this asker has used up all; counts nothing. */
    boolean isUsedUp(String asker) {
        AtomicInteger count = counts.getIfPresent(asker);
        return count != null && count.get() >= most;
    }
}
