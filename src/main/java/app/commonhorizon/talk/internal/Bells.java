package app.commonhorizon.talk.internal;

import app.commonhorizon.shared.PersonId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open screens that want to know when what a person is told of changes. */
@Component
public class Bells {

    private final Map<PersonId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ApplicationEventPublisher events;

    Bells(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Calls {@code changed}, each time on a thread of its own. @return ends that */
    public Runnable subscribe(PersonId person, Runnable changed) {
        listeners.compute(person, (id, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(changed);
            return all;
        });
        return () -> listeners.computeIfPresent(person, (id, known) -> {
            known.remove(changed);
            return known.isEmpty() ? null : known;
        });
    }

    /** Rings for this person once the caller's transaction is committed. */
    public void ringAfterCommit(PersonId person) {
        events.publishEvent(new Notices.Noted(Set.of(person)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Notices.Noted noted) {
        for (PersonId person : noted.persons()) {
            listeners.getOrDefault(person, List.of()).forEach(executor::execute);
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
