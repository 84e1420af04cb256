package app.commonhorizon.people.internal;

import app.commonhorizon.people.AccessEnded;
import app.commonhorizon.shared.PersonId;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The signed-in sessions of this node, so that they can be ended from outside. Those of other nodes end with their next
 * request, see {@link AccountCheckFilter}.
 */
@Component
class OpenSessions {

    private static final String MARK = OpenSessions.class.getName();
    private final Map<PersonId, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    /** Notes that {@code person} is signed in with {@code session}; noting it again does nothing. */
    void note(PersonId person, HttpSession session) {
        if (!(session.getAttribute(MARK) instanceof Mark mark) || !mark.person.equals(person)) {
            session.setAttribute(MARK, new Mark(person));
        }
    }

    /**
     * Each on a thread of its own: whoever asked for it holds the lock of their own session, and ending a session takes
     * the lock of that one.
     */
    @TransactionalEventListener(fallbackExecution = true)
    void end(AccessEnded ended) {
        for (HttpSession session : Set.copyOf(sessions.getOrDefault(ended.person(), Set.of()))) {
            Thread.ofVirtual().name("end-session").start(() -> end(ended.person(), session));
        }
    }

    private void end(PersonId person, HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // Somebody signed out at the same moment.
            remove(person, session);
        }
    }

    private void remove(PersonId person, HttpSession session) {
        sessions.computeIfPresent(person, (id, open) -> {
            open.remove(session);
            return open.isEmpty() ? null : open;
        });
    }

    /** Tells by itself when its session ends, however that happens. */
    private final class Mark implements HttpSessionBindingListener {
        private final PersonId person;

        Mark(PersonId person) {
            this.person = person;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.compute(person, (id, open) -> {
                Set<HttpSession> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                all.add(event.getSession());
                return all;
            });
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            remove(person, event.getSession());
        }
    }
}
