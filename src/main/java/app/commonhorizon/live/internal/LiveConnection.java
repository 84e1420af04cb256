package app.commonhorizon.live.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.live.internal.Messages.Incoming;
import app.commonhorizon.live.internal.Messages.MalformedMessageException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/** One browser that has a roadmap open, over its WebSocket. */
final class LiveConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    private final RoadmapId roadmap;
    private final PersonId person;
    private final PlanDoor door;
    private final LiveFeed feed;
    private final Messages messages;
    private final Outbox outbox;
    private final Presence.Seat seat;
    private final Executor executor;

    /** Only touched by the thread that brings the messages, of which there is one at a time. */
    private final StringBuilder partial = new StringBuilder();

    private boolean complained;

    private volatile boolean closed;
    private LiveFeed.@Nullable Subscription subscription;
    private volatile @Nullable Hearing hearing;
    /** What the browser was last told that the person may do; null after each hello. */
    private @Nullable Access told;

    LiveConnection(
            RoadmapId roadmap,
            PersonId person,
            PlanDoor door,
            LiveFeed feed,
            Messages messages,
            Outbox outbox,
            Presence.Seat seat,
            Executor executor) {
        this.roadmap = roadmap;
        this.person = person;
        this.door = door;
        this.feed = feed;
        this.messages = messages;
        this.outbox = outbox;
        this.seat = seat;
        this.executor = executor;
    }

    /** A piece of a message; long ones come in several. */
    void received(CharSequence piece, boolean last, int longest) {
        if (closed) {
            return;
        }
        if (partial.length() + piece.length() > longest) {
            close();
            outbox.close(CloseStatus.TOO_BIG_TO_PROCESS);
            return;
        }
        partial.append(piece);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            partial.trimToSize();
            handle(text);
        }
    }

    private void handle(String text) {
        try {
            switch (messages.incoming(text, roadmap, person)) {
                case Incoming.Hello hello -> subscribe(hello.revision());
                case Incoming.Asked asked -> answer(asked.edit());
                case Incoming.Ping ping -> {
                    outbox.send(messages.simple("pong"));
                    checkAccess(); // roles and accounts change without any change of the plan
                }
                case Incoming.IsHere told -> isHere(told.here());
            }
        } catch (MalformedMessageException e) {
            complain(e);
        }
    }

    /** Refuses a message that makes no sense; the log hears of the first one only, so that nobody can flood it. */
    void complain(MalformedMessageException problem) {
        if (!complained) {
            complained = true;
            LOG.warn("Malformed live message from person {} on roadmap {}: {}", person, roadmap, problem.getMessage());
        }
        outbox.send(messages.malformed(problem));
    }

    private synchronized void isHere(Here here) {
        if (!closed && hearing != null) {
            seat.here(here);
        }
    }

    private void answer(Edit edit) {
        EditAnswer answer = Storing.store(door, edit);
        outbox.send(messages.answer(edit.id(), answer));
    }

    private void subscribe(long since) {
        synchronized (this) {
            if (closed) {
                return;
            }
            cancel();
            Hearing fresh = new Hearing(since);
            hearing = fresh;
            told = null;
            subscription = feed.subscribe(roadmap, since, fresh);
            seat.listen();
        }
        // After subscribing, so that a change of the access is either seen here or heard of.
        checkAccess();
    }

    /** What the browser hears after one hello. */
    private final class Hearing implements LiveFeed.Listener {

        private long revision;
        private boolean caughtUp;

        Hearing(long since) {
            revision = since;
        }

        @Override
        public void changed(List<RecordedChange> changes) {
            if (hearing != this) {
                return; // a call that was under way when the browser said hello again
            }
            if (!changes.isEmpty()) {
                revision = changes.getLast().revision();
                outbox.send(messages.changes(changes));
            }
            if (!caughtUp) {
                caughtUp = true;
                outbox.send(messages.ready(revision));
            }
            if (changes.stream().anyMatch(LiveConnection::concernsAccess)) {
                executor.execute(LiveConnection.this::checkAccess);
            }
        }

        @Override
        public void tooFarBehind() {
            if (hearing == this) {
                outbox.send(messages.simple("resync"));
            }
        }
    }

    private static boolean concernsAccess(RecordedChange change) {
        return change.change().ops().stream()
                .anyMatch(op -> op.type().equals("access") || op.type().equals("roadmap"));
    }

    private synchronized void checkAccess() {
        if (closed) {
            return;
        }
        Access now = door.access(roadmap, person);
        if (now == Access.NONE) {
            close();
            outbox.send(messages.simple("gone"));
            outbox.closeAfterwards(CloseStatus.POLICY_VIOLATION);
        } else if (now != told) {
            told = now;
            outbox.send(messages.access(now));
        }
    }

    /** The session has ended: cuts the browser off. */
    void signedOut() {
        close();
        outbox.close(CloseStatus.POLICY_VIOLATION);
    }

    /** The server stops: nothing is answered any more, and the browser comes back to the next one. */
    void serverStops() {
        close();
        outbox.close(CloseStatus.SERVICE_RESTARTED);
    }

    /** The browser has gone, or is to go: it hears nothing more, and what it says is ignored. */
    synchronized void close() {
        closed = true;
        cancel();
        seat.leave();
        hearing = null;
    }

    private void cancel() {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
    }
}
