package app.commonhorizon.live.internal;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who is here: the people who have a roadmap open, and what they point at. Kept in memory only, told at most ten times a
 * second for each roadmap and only what is new, and forgotten by itself when a screen is not heard of any more. May be
 * lost at any time; nothing of the plan depends on it.
 */
@Component
class Presence {

    /** At least so long between two messages to a screen, and so between two of one person. */
    static final Duration PAUSE = Duration.ofMillis(100);

    /** A screen tells at least every four seconds that it is there. */
    static final Duration LEASE = Duration.ofSeconds(10);

    /** A hidden page may wake only once a minute; it claims nothing. */
    static final Duration IDLE_LEASE = Duration.ofSeconds(150);

    /** So many screens of one person are known by their polls at most. */
    private static final int MOST_POLLING = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final People people;
    private final Messages messages;
    private final Map<RoadmapId, PresenceRoom> rooms = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());

    Presence(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
        timer.execute(this::expireEverySecond);
    }

    /** One screen that has a roadmap open. */
    final class Seat {

        private final RoadmapId roadmap;
        private final PersonId person;
        private final @Nullable Consumer<PresenceNews> listener;
        private Messages.@Nullable Face face;

        private Seat(RoadmapId roadmap, PersonId person, @Nullable Consumer<PresenceNews> listener) {
            this.roadmap = roadmap;
            this.person = person;
            this.listener = listener;
        }

        PersonId person() {
            return person;
        }

        /** Tells this screen; nothing where it asks by itself. */
        void tell(PresenceNews news) {
            if (listener != null && !news.isEmpty()) {
                listener.accept(news);
            }
        }

        /** From now on this screen is told of the others, beginning with all who are here. */
        void listen() {
            in(roadmap, room -> room.listen(this));
        }

        /** What the person does on this screen; takes the place of what was told before. */
        void here(Here here) {
            Messages.Face known = face;
            if (known == null) {
                Person found = people.find(person).orElse(null);
                if (found == null) {
                    return;
                }
                known = Messages.Face.of(found);
                face = known;
            }
            Messages.Face shown = known;
            in(roadmap, room -> room.here(this, shown, here, System.nanoTime()));
        }

        /** The screen has gone. */
        void leave() {
            in(roadmap, room -> room.leave(this));
        }
    }

    /** A screen that is told through {@code listener}, which must not block. Nobody knows of it before it has told. */
    Seat seat(RoadmapId roadmap, PersonId person, Consumer<PresenceNews> listener) {
        return new Seat(roadmap, person, listener);
    }

    /**
     * A screen that asks and tells by plain requests.
     *
     * @param screen tells it from the person's other screens
     * @return everybody else who is here, as a message
     */
    String polled(RoadmapId roadmap, PersonId person, String screen, Here here) {
        Seat seat =
                in(roadmap, room -> room.polling(person, screen, MOST_POLLING, () -> new Seat(roadmap, person, null)));
        seat.here(here);
        return in(roadmap, room -> room.everybody().without(person)).message();
    }

    /** Runs with the roadmap's room, which is made for it, and goes when nobody is left in it. */
    private <T> T in(RoadmapId roadmap, Function<PresenceRoom, T> action) {
        synchronized (rooms) {
            PresenceRoom room = rooms.computeIfAbsent(roadmap, id -> new PresenceRoom(messages, this::schedule));
            T result = action.apply(room);
            if (room.isEmpty()) {
                rooms.remove(roadmap);
            }
            return result;
        }
    }

    private void schedule(Runnable flush, long delayNanos) {
        later(
                () -> {
                    synchronized (rooms) {
                        flush.run();
                    }
                },
                delayNanos);
    }

    private void expireEverySecond() {
        later(this::expireEverySecond, TimeUnit.SECONDS.toNanos(1));
        expire(System.nanoTime());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it; what goes wrong is logged
    private void later(Runnable work, long delayNanos) {
        if (timer.isShutdown()) {
            return;
        }
        timer.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.error("Telling who is here failed", e);
                    }
                },
                delayNanos,
                TimeUnit.NANOSECONDS);
    }

    /** Forgets the screens that were not heard of for longer than they may be silent. */
    void expire(long nowNanos) {
        synchronized (rooms) {
            List<RoadmapId> empty = new ArrayList<>();
            rooms.forEach((roadmap, room) -> {
                room.expire(nowNanos);
                if (room.isEmpty()) {
                    empty.add(roadmap);
                }
            });
            empty.forEach(rooms::remove);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** On how many roadmaps anybody is, or listens. */
    int openRoadmaps() {
        synchronized (rooms) {
            return rooms.size();
        }
    }
}
