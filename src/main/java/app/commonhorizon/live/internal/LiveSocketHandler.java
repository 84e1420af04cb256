package app.commonhorizon.live.internal;

import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * All browsers that are connected to this node's live channel. Ends their connections when their session ends, or gets a
 * new id: that happens when somebody signs in anew, perhaps somebody else.
 */
@Component
class LiveSocketHandler extends AbstractWebSocketHandler implements HttpSessionListener, HttpSessionIdListener {

    /** In characters: room for the longest specification, or for a gesture that moves some thousand items. */
    static final int LONGEST_MESSAGE = 2_000_000;

    static final String ROADMAP = "common-horizon.roadmap";
    static final String PERSON = "common-horizon.person";
    static final String LOCALE = "common-horizon.locale";
    static final String SIGNED_IN = "common-horizon.signed-in";

    /** The session that a browser has connected in, as it was at the handshake. */
    record SignedInSession(HttpSession session, String id) {

        /** Whether it has neither ended nor got a new id since. */
        boolean lasts() {
            try {
                session.getLastAccessedTime(); // throws when it has ended
                return session.getId().equals(id);
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    /** A browser pings far more often; one that is silent for so long has gone without a word. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final String CONNECTION = "common-horizon.connection";
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocketHandler.class);

    private final PlanDoor door;
    private final LiveFeed feed;
    private final Messages messages;
    private final Presence presence;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** By HTTP session, then by WebSocket session. */
    private final Map<String, Map<String, LiveConnection>> connections = new ConcurrentHashMap<>();

    LiveSocketHandler(PlanDoor door, LiveFeed feed, Messages messages, Presence presence) {
        this.door = door;
        this.feed = feed;
        this.messages = messages;
        this.presence = presence;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof Session natively) {
            natively.setMaxIdleTimeout(LONGEST_SILENCE.toMillis());
        }
        RoadmapId roadmap = attribute(session, ROADMAP, RoadmapId.class);
        PersonId person = attribute(session, PERSON, PersonId.class);
        Outbox outbox = new Outbox(session, executor);
        Presence.Seat seat = presence.seat(roadmap, person, outbox::offer);
        LiveConnection connection = new LiveConnection(roadmap, person, door, feed, messages, outbox, seat, executor);
        session.getAttributes().put(CONNECTION, connection);
        connections.compute(httpSession(session), (key, known) -> {
            Map<String, LiveConnection> open = known == null ? new ConcurrentHashMap<>() : known;
            open.put(session.getId(), connection);
            return open;
        });
        if (!attribute(session, SIGNED_IN, SignedInSession.class).lasts()) {
            connection.signedOut(); // between the handshake and now
        }
    }

    /** Long messages come in pieces, so that not each connection needs a buffer for the longest. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        // What is refused is refused in the sender's language.
        Languages.in(
                attribute(session, LOCALE, Locale.class),
                () -> connection(session).received(message.getPayload(), message.isLast(), LONGEST_MESSAGE));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        if (message.isLast()) {
            Languages.in(
                    attribute(session, LOCALE, Locale.class),
                    () -> connection(session)
                            .complain(new Messages.MalformedMessageException("live.malformed.binary", null)));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("A live connection broke off", exception);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(CONNECTION) instanceof LiveConnection connection) {
            connection.close();
        }
        connections.computeIfPresent(httpSession(session), (key, open) -> {
            open.remove(session.getId());
            return open.isEmpty() ? null : open;
        });
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        cutOff(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
        cutOff(oldSessionId);
    }

    private void cutOff(String httpSession) {
        Map<String, LiveConnection> open = connections.get(httpSession);
        if (open != null) {
            open.values().forEach(LiveConnection::signedOut);
        }
    }

    /**
     * The server stops. Browsers are let go before anything else does: an edit that cannot be stored any more has to stay
     * unanswered, so that it is sent again to the server that comes after this one.
     */
    @EventListener
    void stopping(ContextClosedEvent event) {
        connections.values().forEach(open -> open.values().forEach(LiveConnection::serverStops));
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    /** How many browsers are connected to this node. */
    int size() {
        return connections.values().stream().mapToInt(Map::size).sum();
    }

    private static LiveConnection connection(WebSocketSession session) {
        return attribute(session, CONNECTION, LiveConnection.class);
    }

    private static String httpSession(WebSocketSession session) {
        return attribute(session, HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME, String.class);
    }

    /** An attribute that the handshake or the opening has set on every session. */
    private static <T> T attribute(WebSocketSession session, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(session.getAttributes().get(name), name));
    }
}
