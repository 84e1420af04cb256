package app.commonhorizon.live.internal;

import app.commonhorizon.changes.Edit;
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
final class LiveConnection implements LiveFeed.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    private final RoadmapId roadmap;
    private final PersonId person;
    private final PlanDoor door;
    private final LiveFeed feed;
    private final Messages messages;
    private final Outbox outbox;
    private final Executor executor;
    private final StringBuilder partial = new StringBuilder();

    private LiveFeed.@Nullable Subscription subscription;
    private Access access;
    private boolean complained;
    private volatile boolean caughtUp;
    private volatile long revision;

    LiveConnection(
            RoadmapId roadmap,
            PersonId person,
            PlanDoor door,
            LiveFeed feed,
            Messages messages,
            Outbox outbox,
            Executor executor) {
        this.roadmap = roadmap;
        this.person = person;
        this.door = door;
        this.feed = feed;
        this.messages = messages;
        this.outbox = outbox;
        this.executor = executor;
        this.access = door.access(roadmap, person);
    }

    /** A piece of a message; long ones come in several. */
    void received(CharSequence piece, boolean last, int longest) {
        if (partial.length() + piece.length() > longest) {
            partial.setLength(0);
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
                case Incoming.Ping ping -> outbox.send(messages.simple("pong"));
            }
        } catch (MalformedMessageException e) {
            complain(e.getMessage());
        }
    }

    /** Refuses a message that makes no sense; the log hears of the first one only, so that nobody can flood it. */
    void complain(@Nullable String message) {
        if (!complained) {
            complained = true;
            LOG.warn("Malformed live message from person {} on roadmap {}: {}", person, roadmap, message);
        }
        outbox.send(messages.error(message == null ? "The message is not of the agreed form." : message));
    }

    private void answer(Edit edit) {
        outbox.send(messages.answer(edit.id(), door.apply(edit)));
    }

    private synchronized void subscribe(long since) {
        if (subscription != null) {
            subscription.cancel();
        }
        caughtUp = false;
        revision = since;
        subscription = feed.subscribe(roadmap, since, this);
    }

    @Override
    public void changed(List<RecordedChange> changes) {
        if (!changes.isEmpty()) {
            revision = changes.getLast().revision();
            outbox.send(messages.changes(changes));
        }
        if (!caughtUp) {
            caughtUp = true;
            outbox.send(messages.ready(revision));
        }
        if (changes.stream().anyMatch(LiveConnection::concernsAccess)) {
            executor.execute(this::checkAccess);
        }
    }

    @Override
    public void tooFarBehind() {
        outbox.send(messages.simple("resync"));
    }

    private static boolean concernsAccess(RecordedChange change) {
        return change.change().ops().stream()
                .anyMatch(op -> op.type().equals("access") || op.type().equals("roadmap"));
    }

    private synchronized void checkAccess() {
        Access now = door.access(roadmap, person);
        if (now == access) {
            return;
        }
        access = now;
        if (now == Access.NONE) {
            close();
            outbox.send(messages.simple("gone"));
            outbox.closeAfterwards(CloseStatus.POLICY_VIOLATION);
        } else {
            outbox.send(messages.access(now));
        }
    }

    /** The session has ended: cuts the browser off. */
    void signedOut() {
        close();
        outbox.close(CloseStatus.POLICY_VIOLATION);
    }

    /** The browser has gone. */
    synchronized void close() {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
    }
}
