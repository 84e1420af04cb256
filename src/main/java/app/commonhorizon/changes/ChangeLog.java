package app.commonhorizon.changes;

import app.commonhorizon.changes.internal.ChangeEntity;
import app.commonhorizon.changes.internal.ChangeRepository;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one change log: every accepted edit of every roadmap, in commit order. Nothing in it is ever rewritten.
 * A roadmap's log stays as long as the roadmap; a draft's goes with the draft.
 */
@Service
@Transactional(readOnly = true)
public class ChangeLog {

    private final ChangeRepository rows;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    ChangeLog(ChangeRepository rows, EntityManager entityManager, ApplicationEventPublisher events, JsonMapper json) {
        this.rows = rows;
        this.entityManager = entityManager;
        this.events = events;
        this.json = json;
    }

    /** A change as it stands in the log and is told to screens; which roadmap it belongs to is known from elsewhere. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            long revision,
            UUID edit,
            UUID by,
            Instant at,
            @Nullable Long undoes,
            List<Op> ops) {}

    /**
     * Adds a change at the end of its roadmap's log and publishes it as an application event. The caller's transaction
     * holds the lock on the roadmap's head row, took {@code change.revision()} from it, and stores it there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedChange append(Change change) {
        String body = encoded(change);
        entityManager.persist(new ChangeEntity(
                change.roadmap().value(),
                change.revision(),
                change.edit(),
                change.by().value(),
                change.at(),
                change.undoes(),
                body));
        RecordedChange recorded =
                new RecordedChange(change.roadmap(), change.revision(), change.edit(), change.by(), body, () -> change);
        events.publishEvent(recorded);
        return recorded;
    }

    /**
     * Removes a whole log, that of a draft which nobody wants any more: with it goes the plan that only its maker may have
     * seen. Whoever follows it is told {@code last}, which is not kept. The caller's transaction holds the lock on the
     * roadmap's head row.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Change last) {
        rows.deleteByRoadmapId(last.roadmap().value());
        events.publishEvent(
                new RecordedChange(last.roadmap(), last.revision(), last.edit(), last.by(), encoded(last), () -> last));
    }

    private String encoded(Change change) {
        return json.writeValueAsString(new Body(
                change.revision(), change.edit(), change.by().value(), change.at(), change.undoes(), change.ops()));
    }

    /**
     * The changes after {@code revision}, in order, the oldest {@code limit} at most; empty if there are none, also when
     * the roadmap does not exist.
     */
    public List<RecordedChange> since(RoadmapId roadmap, long revision, int limit) {
        return rows
                .findByRoadmapIdAndRevisionGreaterThanOrderByRevision(roadmap.value(), revision, Limit.of(limit))
                .stream()
                .map(this::recorded)
                .toList();
    }

    /** The revision of the latest change; 0 if there is none yet, also when the roadmap does not exist. */
    public long latest(RoadmapId roadmap) {
        return rows.latest(roadmap.value());
    }

    /** The change with this revision. */
    public Optional<Change> at(RoadmapId roadmap, long revision) {
        return rows.findByRoadmapIdAndRevision(roadmap.value(), revision)
                .map(this::recorded)
                .map(RecordedChange::change);
    }

    /** Those of these changes that there are, the latest first, in one query however many they are. */
    public List<RecordedChange> at(RoadmapId roadmap, Collection<Long> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : rows.findByRoadmapIdAndRevisionInOrderByRevisionDesc(roadmap.value(), revisions).stream()
                        .map(this::recorded)
                        .toList();
    }

    /** The revision at which the roadmap stood at a moment; 0 before its first change. */
    public long at(RoadmapId roadmap, Instant moment) {
        return rows.latestAt(roadmap.value(), moment);
    }

    /** The change that this edit became, if it was accepted and had anything to change. */
    public Optional<RecordedChange> ofEdit(RoadmapId roadmap, UUID edit) {
        return rows.findByRoadmapIdAndEditId(roadmap.value(), edit).map(this::recorded);
    }

    private RecordedChange recorded(ChangeEntity row) {
        RoadmapId roadmap = new RoadmapId(row.roadmapId());
        PersonId by = new PersonId(row.personId());
        String body = row.body();
        return new RecordedChange(roadmap, row.revision(), row.editId(), by, body, () -> {
            Body decoded = json.readValue(body, Body.class);
            return new Change(
                    roadmap, decoded.revision(), decoded.edit(), by, decoded.at(), decoded.undoes(), decoded.ops());
        });
    }
}
