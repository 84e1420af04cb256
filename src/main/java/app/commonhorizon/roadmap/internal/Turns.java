package app.commonhorizon.roadmap.internal;

import app.commonhorizon.shared.RoadmapId;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whose turn it is to edit, by roadmap. The head row's lock alone would do, and does between several nodes; but who waits for
 * it holds a connection meanwhile, and a few busy roadmaps would leave none for anybody else.
 */
final class Turns {

    /** So many roadmaps are edited at once without waiting for each other, about. */
    private static final int AT_ONCE = 64;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(AT_ONCE).toArray(ReentrantLock[]::new);

    /** Waits until nobody else is at this roadmap, in the order of asking, and does it. */
    <T> T take(RoadmapId roadmap, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(roadmap.hashCode(), locks.length)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
