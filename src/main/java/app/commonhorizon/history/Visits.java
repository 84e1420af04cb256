package app.commonhorizon.history;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.history.internal.VisitEntity;
import app.commonhorizon.history.internal.VisitReadEntity;
import app.commonhorizon.history.internal.VisitReadRepository;
import app.commonhorizon.history.internal.VisitRepository;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each person has seen each roadmap. This is the person's own: it stands in no change log and is told to nobody. Who
 * comes for the first time has seen everything, for there was no last time.
 */
@Service
@Transactional
public class Visits {

    /** What is about no item, among what can be read by itself. */
    public static final String PLAN = "plan";

    private final VisitRepository rows;
    private final VisitReadRepository read;
    private final ChangeLog changes;
    private final Clock clock;

    Visits(VisitRepository rows, VisitReadRepository read, ChangeLog changes, Clock clock) {
        this.rows = rows;
        this.read = read;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * How far a person has got.
     *
     * @param seen everything up to this revision has been seen
     * @param at when that was
     * @param mailed everything up to this revision was told by mail, if that is more
     * @param read what has been read by itself beyond that: by item (or {@link #PLAN}), up to which revision
     */
    public record Visit(long seen, Instant at, long mailed, Map<String, Long> read) {

        public Visit {
            read = Map.copyOf(read);
        }

        /** Whether a change of a thing is new to the person. */
        public boolean isNew(String subject, long revision) {
            return revision > Math.max(seen, read.getOrDefault(subject, 0L));
        }
    }

    /** How far a person has seen a roadmap, which they may see. */
    public Visit of(RoadmapId roadmap, PersonId person) {
        VisitEntity row = row(roadmap, person);
        Map<String, Long> alone = read.findByPersonIdAndRoadmapId(person.value(), roadmap.value()).stream()
                .collect(Collectors.toMap(VisitReadEntity::subject, VisitReadEntity::revision));
        return new Visit(row.seenRevision(), row.seenAt(), row.mailedRevision(), alone);
    }

    private VisitEntity row(RoadmapId roadmap, PersonId person) {
        VisitEntity.Key key = new VisitEntity.Key(person.value(), roadmap.value());
        return rows.findById(key)
                .orElseGet(() -> rows.save(new VisitEntity(key, changes.latest(roadmap), clock.instant())));
    }

    /** Notes that a person has seen everything up to a revision. */
    public void see(RoadmapId roadmap, PersonId person, long revision) {
        row(roadmap, person).see(revision, clock.instant());
        read.forget(person.value(), roadmap.value(), revision);
    }

    /**
     * Notes that a person has read what changed on one thing up to a revision.
     *
     * @param subject an item's id, or {@link #PLAN}
     */
    public void read(RoadmapId roadmap, PersonId person, String subject, long revision) {
        row(roadmap, person);
        read.save(new VisitReadEntity(new VisitReadEntity.Key(person.value(), roadmap.value(), subject), revision));
    }

    /** Notes that a person was told by mail of everything up to a revision. */
    public void mail(RoadmapId roadmap, PersonId person, long revision) {
        row(roadmap, person).mail(revision);
    }
}
