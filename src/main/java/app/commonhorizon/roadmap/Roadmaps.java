package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.internal.EditTransaction;
import app.commonhorizon.roadmap.internal.FreezeRule;
import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.roadmap.internal.Rights;
import app.commonhorizon.roadmap.internal.RoadmapRepository;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All roadmaps, and the one door through which they are edited. Whoever asks says who he is; rights are checked here, and
 * a roadmap that a person may not see looks like one that does not exist.
 */
@Service
public class Roadmaps {

    private final RoadmapRepository heads;
    private final PlanCache plans;
    private final Rights rights;
    private final EditTransaction edits;
    private final People people;

    Roadmaps(RoadmapRepository heads, PlanCache plans, Rights rights, EditTransaction edits, People people) {
        this.heads = heads;
        this.plans = plans;
        this.rights = rights;
        this.edits = edits;
        this.people = people;
    }

    /** The roadmaps that a person may see, by name; without drafts, which {@link DraftPlans} lists. */
    @Transactional(readOnly = true)
    public List<RoadmapSummary> visibleTo(PersonId person) {
        Optional<Person> known = people.find(person).filter(Person::active);
        if (known.isEmpty()) {
            return List.of();
        }
        boolean mayEdit = known.get().mayEdit();
        return heads.visibleTo(person.value()).stream()
                .map(row -> {
                    Roadmap roadmap = row.getHead().toPart();
                    Access granted = row.getGranted() == null ? roadmap.everyone() : row.getGranted();
                    Access access = roadmap.owner().equals(person) ? Access.OWNER : granted;
                    return new RoadmapSummary(
                            roadmap.id(),
                            roadmap.name(),
                            roadmap.purpose(),
                            roadmap.owner(),
                            access.mayEdit() && !mayEdit ? Access.VIEW : access,
                            row.getItems());
                })
                .toList();
    }

    /**
     * The plan as it stands.
     *
     * @throws NoSuchRoadmapException if there is none, or the person may not see it
     */
    public RoadmapSnapshot snapshot(RoadmapId roadmap, PersonId person) {
        return people.find(person)
                .filter(Person::active)
                .flatMap(known -> plans.current(roadmap).filter(plan -> rights.of(plan, known) != Access.NONE))
                .orElseThrow(() -> new NoSuchRoadmapException(roadmap));
    }

    /** What a person may do with a roadmap; {@link Access#NONE} also if there is no such roadmap. */
    public Access access(RoadmapId roadmap, PersonId person) {
        return people.find(person)
                .filter(Person::active)
                .flatMap(known -> plans.current(roadmap).map(plan -> rights.of(plan, known)))
                .orElse(Access.NONE);
    }

    /** Whether a person may freeze the plan, see {@link Roadmap#frozenBy()}; a draft is never frozen. */
    public boolean mayFreeze(RoadmapId roadmap, PersonId person) {
        return people.find(person)
                .filter(Person::active)
                .flatMap(known -> plans.current(roadmap)
                        .filter(plan -> !plan.roadmap().isDraft())
                        .filter(plan -> FreezeRule.mayFreeze(rights.of(plan, known), known)))
                .isPresent();
    }

    /**
     * Makes a roadmap and fills it, as its first change.
     *
     * @param roadmap its fields; the owner is who makes it
     * @param content what is on it, each step an addition; may be empty
     * @return what became of it; if refused, there is no roadmap
     * @throws AccessDeniedException if the owner may not change plans at all
     */
    public EditAnswer create(Roadmap roadmap, List<Op> content) {
        if (!mayEdit(roadmap.owner())) {
            throw new AccessDeniedException("Viewers do not make roadmaps");
        }
        return edits.create(roadmap, content);
    }

    /**
     * Stores an edit wholly, or says why not. Asking again with the same edit id does nothing twice and gives the same
     * answer. When this returns, the change is on disk.
     */
    public EditAnswer apply(Edit edit) {
        return edits.apply(edit);
    }

    /**
     * Whether an edit is not for its person to make, whatever others do meanwhile: so that it need not be offered. Asked as
     * the edit itself would be; nothing is stored, and that the plan is frozen just now forbids nothing but to lift that.
     */
    public boolean forbids(Edit edit) {
        return edits.forbids(edit);
    }

    private boolean mayEdit(PersonId person) {
        return people.find(person).map(Person::mayEdit).orElse(false);
    }
}
