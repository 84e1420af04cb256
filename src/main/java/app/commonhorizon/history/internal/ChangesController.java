package app.commonhorizon.history.internal;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The changes of the past over HTTP, for playing a plan back: as they were told when they were made. */
@RestController
@RequestMapping(path = "/live/roadmaps/{roadmap}/history", produces = MediaType.APPLICATION_JSON_VALUE)
class ChangesController {

    private static final int MOST = 2_000;

    /** In characters: long texts in changes make answers shorter, never too large. */
    private static final int LONGEST_ANSWER = 4_000_000;

    private final ChangeLog changes;
    private final Roadmaps roadmaps;
    private final CurrentPerson currentPerson;

    ChangesController(ChangeLog changes, Roadmaps roadmaps, CurrentPerson currentPerson) {
        this.changes = changes;
        this.roadmaps = roadmaps;
        this.currentPerson = currentPerson;
    }

    /**
     * The latest changes before a revision, without a gap, the latest first; at least one if there is any.
     *
     * @param limit so many at most, and never more than {@value #MOST}
     */
    @GetMapping
    ResponseEntity<String> before(
            @PathVariable UUID roadmap, @RequestParam long before, @RequestParam(defaultValue = "2000") int limit) {
        RoadmapId id = new RoadmapId(roadmap);
        PersonId me = currentPerson.id();
        if (roadmaps.access(id, me) == Access.NONE) {
            throw new NoSuchRoadmapException(id);
        }
        int most = Math.clamp(limit, 1, MOST);
        long after = Math.max(0, before - 1 - most);
        int wanted = (int) Math.clamp(before - 1 - after, 0, most);
        List<RecordedChange> found = wanted == 0 ? List.of() : changes.since(id, after, wanted);
        List<String> told = new ArrayList<>();
        int length = 0;
        for (RecordedChange change : found.reversed()) {
            length += change.json().length();
            if (!told.isEmpty() && length > LONGEST_ANSWER) {
                break;
            }
            told.add(change.json());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("[" + String.join(",", told) + "]");
    }

    @ExceptionHandler
    ResponseEntity<Void> unknown(NoSuchRoadmapException problem) {
        return ResponseEntity.notFound().build();
    }
}
