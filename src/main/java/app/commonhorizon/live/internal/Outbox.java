package app.commonhorizon.live.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Messages on their way to one browser. Whoever puts one in never waits for the network; a browser that does not take its
 * messages for too long is cut off, and catches up when it comes back.
 */
final class Outbox {

    /** In characters; a browser that is so far behind is quicker with a fresh start. */
    static final int CAPACITY = 8_000_000;

    private final WebSocketSession session;
    private final Executor executor;
    private final Queue<String> messages = new ArrayDeque<>();
    private long waiting;
    private @Nullable PresenceNews lossy;
    private boolean sending;
    private boolean closed;
    private @Nullable CloseStatus closeWhenEmpty;

    Outbox(WebSocketSession session, Executor executor) {
        this.session = session;
        this.executor = executor;
    }

    void send(String message) {
        synchronized (messages) {
            if (closed || closeWhenEmpty != null) {
                return;
            }
            messages.add(message);
            waiting += message.length();
            if (waiting > CAPACITY) {
                messages.clear();
                close(CloseStatus.SESSION_NOT_RELIABLE);
                return;
            }
            if (sending) {
                return;
            }
            sending = true;
        }
        executor.execute(this::drain);
    }

    /** Sends this when nothing else waits; what is newer of the same persons by then takes its place. */
    void offer(PresenceNews news) {
        synchronized (messages) {
            if (closed || closeWhenEmpty != null) {
                return;
            }
            lossy = lossy == null ? news : lossy.then(news);
            if (sending) {
                return;
            }
            sending = true;
        }
        executor.execute(this::drain);
    }

    /** Sends what is still waiting and then closes; takes nothing more. */
    void closeAfterwards(CloseStatus status) {
        synchronized (messages) {
            if (sending) {
                closeWhenEmpty = status;
                return;
            }
        }
        close(status);
    }

    /** Closes at once; what waits is dropped. */
    void close(CloseStatus status) {
        synchronized (messages) {
            if (closed) {
                return;
            }
            closed = true;
            messages.clear();
        }
        executor.execute(() -> {
            try {
                session.close(status);
            } catch (IOException | RuntimeException e) {
                // It was closed already, which is what we want.
            }
        });
    }

    private void drain() {
        while (true) {
            String next;
            CloseStatus last;
            synchronized (messages) {
                next = messages.poll();
                last = closeWhenEmpty;
                if (next != null) {
                    waiting -= next.length();
                } else if (lossy != null && !closed) {
                    next = lossy.message();
                    lossy = null;
                } else {
                    sending = false;
                }
            }
            if (next == null) {
                if (last != null) {
                    close(last);
                }
                return;
            }
            try {
                session.sendMessage(new TextMessage(next));
            } catch (IOException | RuntimeException e) {
                close(CloseStatus.SESSION_NOT_RELIABLE);
            }
        }
    }
}
