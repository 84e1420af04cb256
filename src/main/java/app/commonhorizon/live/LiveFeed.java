package app.commonhorizon.live;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.shared.RoadmapId;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who have a roadmap open what has changed on it: every change, each once, in order of revision, after it was
 * committed and never on the committing thread.
 *
 * <p>Each roadmap with subscribers has a mailbox whose messages are worked off one at a time. Commits may report in any
 * order, and a report may get lost between nodes: whoever sees a gap reads the log, which never has one.
 */
@Service
public class LiveFeed {

    /** How many changes a subscriber may be behind; fetching the whole plan is cheaper then. */
    static final int CATCH_UP_LIMIT = 2_000;

    /** How much text these changes may be, in characters; a few imports are more than the whole plan. */
    static final int CATCH_UP_CHARACTERS = 2_000_000;

    /** So many changes are read from the log at a time. */
    private static final int PAGE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    private final ChangeLog changes;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<RoadmapId, Room> rooms = new HashMap<>();

    LiveFeed(ChangeLog changes) {
        this.changes = changes;
    }

    /** Is told what changed. Called by one thread at a time; must not block. */
    public interface Listener {

        /** Changes in order of revision, following on those told before. Empty when a catch-up found nothing new. */
        void changed(List<RecordedChange> changes);

        /**
         * The plan has to be fetched anew: too much is missing, or the log cannot tell, or it does not reach to where the
         * subscriber is (the database is an older copy). Nothing more comes after this.
         */
        void tooFarBehind();
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {

        /** No call begins after this one has returned; one under way may still end. May be called repeatedly. */
        void cancel();
    }

    /**
     * Tells {@code listener} of all changes after {@code since}: first those already in the log (in one call, which comes
     * also if there are none), then each as it happens. What a listener throws is logged, and it is told the same again
     * with the next change.
     */
    public Subscription subscribe(RoadmapId roadmap, long since, Listener listener) {
        Subscriber subscriber = new Subscriber(since, listener);
        Room room;
        synchronized (rooms) {
            room = rooms.computeIfAbsent(roadmap, Room::new);
            room.members++;
        }
        room.run(() -> room.join(subscriber));
        return () -> {
            if (subscriber.leave()) {
                room.run(() -> room.subscribers.remove(subscriber));
                synchronized (rooms) {
                    if (--room.members == 0) {
                        rooms.remove(roadmap);
                    }
                }
            }
        };
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(RecordedChange change) {
        Room room;
        synchronized (rooms) {
            room = rooms.get(change.roadmap());
        }
        if (room != null) {
            room.run(() -> room.tell(change));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    /** One who listens, and how far he is. Only touched by the room's thread, but for {@code gone}. */
    private static final class Subscriber {

        private final Listener listener;
        private long revision;
        private volatile boolean gone;

        Subscriber(long revision, Listener listener) {
            this.revision = revision;
            this.listener = listener;
        }

        synchronized boolean leave() {
            boolean first = !gone;
            gone = true;
            return first;
        }

        void tell(List<RecordedChange> news) {
            if (!gone) {
                listener.changed(news);
                if (!news.isEmpty()) {
                    revision = news.getLast().revision();
                }
            }
        }

        void tooFarBehind() {
            if (!gone) {
                listener.tooFarBehind();
            }
        }
    }

    /** A roadmap that somebody has open: a mailbox, and those who are told. */
    private final class Room {

        private final RoadmapId roadmap;
        private final List<Subscriber> subscribers = new ArrayList<>();
        private final List<Runnable> mailbox = new ArrayList<>();
        private boolean working;
        /** How many hold this room; guarded by {@code rooms}. */
        private int members;

        Room(RoadmapId roadmap) {
            this.roadmap = roadmap;
        }

        void run(Runnable message) {
            synchronized (mailbox) {
                mailbox.add(message);
                if (working) {
                    return;
                }
                working = true;
            }
            executor.execute(this::work);
        }

        private void work() {
            while (true) {
                List<Runnable> messages;
                synchronized (mailbox) {
                    if (mailbox.isEmpty()) {
                        working = false;
                        return;
                    }
                    messages = List.copyOf(mailbox);
                    mailbox.clear();
                }
                messages.forEach(this::guarded);
            }
        }

        private void guarded(Runnable message) {
            try {
                message.run();
            } catch (RuntimeException | Error e) { // an error, too, must not stop the room for good
                LOG.error(
                        "Telling of changes on roadmap {} failed; its screens catch up with the next one", roadmap, e);
            }
        }

        void join(Subscriber subscriber) {
            if (subscriber.gone) {
                return;
            }
            subscribers.add(subscriber);
            try {
                Optional<List<RecordedChange>> missed = missedSince(subscriber.revision);
                boolean aheadOfTheLog =
                        missed.isPresent() && missed.get().isEmpty() && subscriber.revision > changes.latest(roadmap);
                give(subscriber, aheadOfTheLog ? Optional.empty() : missed);
            } catch (RuntimeException e) {
                LOG.error("What is new on roadmap {} could not be read", roadmap, e);
                give(subscriber, Optional.empty());
            }
        }

        void tell(RecordedChange change) {
            Optional<List<RecordedChange>> alone =
                    change.json().length() > CATCH_UP_CHARACTERS ? Optional.empty() : Optional.of(List.of(change));
            // After a gap all screens miss the same: the log is read once for all of them.
            Map<Long, Optional<List<RecordedChange>>> missed = new HashMap<>();
            for (Subscriber subscriber : List.copyOf(subscribers)) {
                if (change.revision() == subscriber.revision + 1) {
                    guarded(() -> give(subscriber, alone));
                } else if (change.revision() > subscriber.revision) {
                    guarded(() -> give(
                            subscriber,
                            missed.computeIfAbsent(subscriber.revision, revision -> missedSince(revision))));
                }
            }
        }

        private void give(Subscriber subscriber, Optional<List<RecordedChange>> news) {
            if (news.isPresent()) {
                subscriber.tell(news.get());
            } else {
                subscribers.remove(subscriber);
                subscriber.tooFarBehind();
            }
        }

        /** The changes after {@code revision}; empty if they are more than a screen should be told one by one. */
        private Optional<List<RecordedChange>> missedSince(long revision) {
            List<RecordedChange> missed = new ArrayList<>();
            long characters = 0;
            List<RecordedChange> page;
            do {
                long from = missed.isEmpty() ? revision : missed.getLast().revision();
                page = changes.since(roadmap, from, PAGE);
                missed.addAll(page);
                characters += page.stream()
                        .mapToLong(change -> change.json().length())
                        .sum();
                if (missed.size() > CATCH_UP_LIMIT || characters > CATCH_UP_CHARACTERS) {
                    return Optional.empty();
                }
            } while (page.size() == PAGE);
            return Optional.of(missed);
        }
    }

    /** For tests: on how many roadmaps somebody is told of changes. */
    int openRoadmaps() {
        synchronized (rooms) {
            return rooms.size();
        }
    }
}
