package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.internal.DraftBases;
import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.roadmap.internal.PlanRows;
import app.commonhorizon.roadmap.internal.Rights;
import app.commonhorizon.roadmap.internal.RoadmapEntity;
import app.commonhorizon.roadmap.internal.RoadmapRepository;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of plans. A draft is a roadmap of its own (id, revisions, log, live feed) that begins as a copy of another one's
 * plan; {@link Roadmaps} opens and edits it like any other. It is not in the list of roadmaps, and nobody is told of it.
 *
 * <p>Who made it owns it: renames it, and says through its field {@code everyone} what the others may do in it who see the
 * plan. Nobody may see more of a draft than of the plan.
 */
@Service
public class DraftPlans {

    /** So many drafts of one roadmap can a person keep. */
    public static final int MOST = 20;

    private final RoadmapRepository heads;
    private final PlanRows rows;
    private final DraftBases bases;
    private final PlanCache plans;
    private final Rights rights;
    private final ChangeLog changes;
    private final People people;
    private final Clock clock;

    DraftPlans(
            RoadmapRepository heads,
            PlanRows rows,
            DraftBases bases,
            PlanCache plans,
            Rights rights,
            ChangeLog changes,
            People people,
            Clock clock) {
        this.heads = heads;
        this.rows = rows;
        this.bases = bases;
        this.plans = plans;
        this.rights = rights;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Makes a draft of a plan as it stands.
     *
     * @param others what others who see the plan may do in it: NONE, VIEW or EDIT
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     * @throws AccessDeniedException if the person may not change plans at all
     * @throws InvalidFieldException if the name is not possible, the person has too many drafts already, or the roadmap is
     *     a draft itself
     */
    @Transactional
    public RoadmapId start(RoadmapId roadmap, PersonId maker, String name, Access others) {
        Person person = active(maker, roadmap);
        RoadmapSnapshot plan = visible(roadmap, person);
        if (!person.mayEdit()) {
            throw new AccessDeniedException("Viewers do not make drafts");
        }
        if (plan.roadmap().isDraft()) {
            throw new InvalidFieldException("name", text("roadmap.draft.of-draft"));
        }
        long own = heads.draftsOf(roadmap.value(), maker.value()).stream()
                .filter(draft -> draft.toPart().owner().equals(maker))
                .count();
        if (own >= MOST) {
            throw new InvalidFieldException("name", text("roadmap.draft.too-many", MOST));
        }
        Roadmap draft = new Roadmap(
                RoadmapId.random(),
                name,
                plan.roadmap().purpose(),
                maker,
                others,
                null,
                null,
                roadmap,
                plan.revision());
        Roadmap checked = (Roadmap) PlanType.ROADMAP.read(draft.key(), draft.fields());
        rows.addHead(new RoadmapEntity(checked, clock.instant()));
        plans.keepAfterCommit(bases.store(checked, plan));
        return checked.id();
    }

    /**
     * The drafts of a roadmap that a person may see, the latest first: their own and those that are shared.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    @Transactional
    public List<DraftSummary> of(RoadmapId roadmap, PersonId person) {
        Person reader = active(person, roadmap);
        RoadmapSnapshot plan = visible(roadmap, reader);
        return heads.draftsOf(roadmap.value(), person.value()).stream()
                .map(head -> summary(head, plan, reader))
                .toList();
    }

    private static DraftSummary summary(RoadmapEntity head, RoadmapSnapshot plan, Person reader) {
        Roadmap draft = head.toPart();
        long base = draft.draftBase() == null ? 0 : draft.draftBase();
        boolean own = draft.owner().equals(reader.id());
        return new DraftSummary(
                draft.id(),
                plan.id(),
                draft.name(),
                draft.owner(),
                draft.everyone(),
                Rights.inDraft(draft, plan, reader),
                head.createdAt(),
                head.revision(),
                plan.revision() - base,
                own || plan.access(reader.id(), reader.mayEdit()) == Access.OWNER);
    }

    /** One draft; empty if there is none with this id, or the person may not see it. */
    @Transactional
    public Optional<DraftSummary> find(RoadmapId draft, PersonId person) {
        Person reader = active(person, draft);
        return heads.find(draft.value()).flatMap(head -> {
            RoadmapId origin = head.toPart().draftOf();
            return Optional.ofNullable(origin)
                    .flatMap(plans::current)
                    .map(plan -> summary(head, plan, reader))
                    .filter(summary -> summary.access() != Access.NONE);
        });
    }

    /**
     * The plan as it was when a draft was made, under the draft's id and as its revision 0; empty if there is no such draft.
     * The caller has made sure that whoever asks may see it.
     */
    @Transactional
    public Optional<RoadmapSnapshot> base(RoadmapId draft) {
        return plans.current(draft)
                .map(RoadmapSnapshot::roadmap)
                .filter(Roadmap::isDraft)
                .map(Roadmap::id)
                .map(bases::first);
    }

    /**
     * Deletes a draft for good, with its history. Its maker may, and of one that is shared the plan's owner. Whoever has it
     * open is told that it is gone.
     *
     * @throws NoSuchRoadmapException if there is no such draft, or the person may not see it
     * @throws AccessDeniedException if the person may see it, but not delete it
     */
    @Transactional
    public void discard(RoadmapId draft, PersonId by) {
        Person person = active(by, draft);
        RoadmapEntity head = heads.lock(draft.value()).orElseThrow(() -> new NoSuchRoadmapException(draft));
        RoadmapSnapshot found = plans.at(head);
        RoadmapId origin = found.roadmap().draftOf();
        if (origin == null || rights.of(found, person) == Access.NONE) {
            throw new NoSuchRoadmapException(draft);
        }
        if (!summary(head, visible(origin, person), person).mayDiscard()) {
            throw new AccessDeniedException("Only its maker and the plan's owner delete a draft");
        }
        bases.remove(draft);
        head.discard(clock.instant());
        changes.end(new Change(
                draft,
                head.revision() + 1,
                UUID.randomUUID(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                List.of(Op.set(PlanType.ROADMAP.code(), draft, Map.of(), Map.of()))));
    }

    private Person active(PersonId person, RoadmapId roadmap) {
        return people.find(person).filter(Person::active).orElseThrow(() -> new NoSuchRoadmapException(roadmap));
    }

    private RoadmapSnapshot visible(RoadmapId roadmap, Person person) {
        return plans.current(roadmap)
                .filter(plan -> rights.of(plan, person) != Access.NONE)
                .orElseThrow(() -> new NoSuchRoadmapException(roadmap));
    }
}
