package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of one edit through the database, in one transaction under the lock of the roadmap's head row. */
@Component
public class EditTransaction {

    /** So many of the things that an undo leaves are named in its note. */
    private static final int NAMED_AT_MOST = 5;

    private final Turns turns = new Turns();
    private final UnrecordedAnswers unrecorded = new UnrecordedAnswers();

    private final TransactionTemplate transaction;
    private final RoadmapRepository heads;
    private final PlanRows rows;
    private final PlanCache plans;
    private final AddedParts added;
    private final PlanRules rules;
    private final Rights rights;
    private final ChangeLog changes;
    private final ConflictBlame blame;
    private final People people;
    private final Clock clock;

    EditTransaction(
            PlatformTransactionManager transactions,
            RoadmapRepository heads,
            PlanRows rows,
            PlanCache plans,
            AddedParts added,
            PlanRules rules,
            Rights rights,
            ChangeLog changes,
            People people,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.heads = heads;
        this.rows = rows;
        this.plans = plans;
        this.added = added;
        this.rules = rules;
        this.rights = rights;
        this.changes = changes;
        this.blame = new ConflictBlame(changes);
        this.people = people;
        this.clock = clock;
    }

    /** Makes a roadmap, with {@code content} as its first change. */
    public EditAnswer create(Roadmap roadmap, List<Op> content) {
        return answered(() -> {
            Roadmap checked = (Roadmap) PlanType.ROADMAP.read(roadmap.key(), roadmap.fields());
            RoadmapEntity head = rows.addHead(new RoadmapEntity(checked, clock.instant()));
            RoadmapSnapshot empty = RoadmapSnapshot.of(checked.id(), 0, List.of(checked), added.noMarks());
            if (content.isEmpty()) {
                plans.keepAfterCommit(empty);
                return new Accepted(0);
            }
            Edit first = Edit.of(roadmap.id(), roadmap.owner(), 0, content);
            EditResolver resolver = resolver(empty, first, Access.OWNER, first.ops());
            first.ops().forEach(resolver::take);
            return store(head, first, resolver, null);
        });
    }

    /** Stores an edit, or says why not. */
    public EditAnswer apply(Edit edit) {
        return turns.take(edit.roadmap(), () -> stored(edit));
    }

    private EditAnswer stored(Edit edit) {
        return answered(() -> {
            RoadmapEntity head = heads.lock(edit.roadmap().value()).orElseThrow(EditTransaction::notFound);
            RoadmapSnapshot plan = plans.at(head);
            Person person = personOf(edit.by());
            Access access = accessOf(person, plan);
            Optional<RecordedChange> known = changes.ofEdit(edit.roadmap(), edit.id());
            if (known.isPresent()) {
                return resent(known.get(), edit);
            }
            return unrecorded.firstTime(edit, () -> judged(head, edit, plan, access, person));
        });
    }

    /**
     * Whether this edit is not for this person to make, whoever else edits meanwhile: asked as if it were made, on the plan as
     * it stands. Stores nothing. A freeze goes by, and forbids only that others than those who may lift it do so.
     */
    public boolean forbids(Edit edit) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                rehearse(edit);
                return false;
            } catch (RefusedException e) {
                Reason reason = e.answer().reason();
                return reason == Reason.FORBIDDEN || reason == Reason.FROZEN || reason == Reason.NOT_FOUND;
            } catch (InvalidFieldException e) {
                return false;
            }
        }));
    }

    private void rehearse(Edit edit) {
        RoadmapSnapshot plan = plans.current(edit.roadmap()).orElseThrow(EditTransaction::notFound);
        Person person = personOf(edit.by());
        Access access = accessOf(person, plan);
        if (FreezeRule.isAboutFreezing(edit.ops())) {
            checkNotFrozen(plan, person, edit.ops(), access);
        }
        EditResolver resolver = taken(edit, plan, access, person);
        resolver.moveAlong();
        rules.ask(resolver);
    }

    private EditAnswer judged(RoadmapEntity head, Edit edit, RoadmapSnapshot plan, Access access, Person person) {
        if (edit.base() > head.revision()) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.later"));
        }
        checkNotFrozen(plan, person, edit.ops(), access);
        return edit.undo() == null
                ? change(head, edit, plan, access, person)
                : undo(head, edit, plan, access, person, edit.undo());
    }

    private void checkNotFrozen(RoadmapSnapshot plan, Person person, List<Op> steps, Access access) {
        Roadmap roadmap = plan.roadmap();
        FreezeRule.checkNotFrozen(roadmap, person, steps, access, nameOf(roadmap.frozenBy()));
    }

    private EditAnswer answered(Supplier<EditAnswer> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } catch (RefusedException e) {
            return e.answer();
        } catch (InvalidFieldException e) {
            return new EditAnswer.Refused(Reason.INVALID, e.getMessage());
        } catch (DataIntegrityViolationException e) {
            return new EditAnswer.Refused(Reason.INVALID, text("roadmap.refused.id-taken"));
        }
    }

    private Person personOf(PersonId person) {
        return people.find(person).filter(Person::active).orElseThrow(EditTransaction::notFound);
    }

    private String nameOf(@Nullable PersonId person) {
        return person == null
                ? ""
                : people.find(person).map(Person::name).orElseGet(() -> text("roadmap.item.somebody"));
    }

    private Access accessOf(Person person, RoadmapSnapshot plan) {
        Access access = rights.of(plan, person);
        if (access == Access.NONE) {
            throw notFound();
        }
        return access;
    }

    private static RefusedException notFound() {
        return new RefusedException(Reason.NOT_FOUND, text("roadmap.refused.no-roadmap"));
    }

    private static EditAnswer resent(RecordedChange known, Edit edit) {
        if (!known.by().equals(edit.by())) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.edit-id"));
        }
        return new Accepted(known.revision());
    }

    /** @param steps all that the edit is going to do, in either direction */
    private EditResolver resolver(RoadmapSnapshot plan, Edit edit, Access access, List<Op> steps) {
        Asking asking =
                new Asking(edit.by(), access, clock.instant().truncatedTo(ChronoUnit.MILLIS), edit.undo() != null);
        return new EditResolver(plan, asking, added.stepsFor(edit.roadmap(), steps));
    }

    private EditAnswer change(RoadmapEntity head, Edit edit, RoadmapSnapshot plan, Access access, Person person) {
        DraftRule.check(plan.roadmap(), edit.ops());
        EditResolver resolver = taken(edit, plan, access, person);
        List<Item> along = resolver.moveAlong();
        rules.ask(resolver);
        if (along.isEmpty()) {
            return store(head, edit, resolver, null);
        }
        List<String> titles =
                along.stream().map(item -> text("roadmap.quoted", item.title())).toList();
        return store(head, edit, resolver, text("roadmap.links.moved-along", along.size(), someOf(titles)));
    }

    /** All steps that are asked for, taken, with the right to. */
    private EditResolver taken(Edit edit, RoadmapSnapshot plan, Access access, Person person) {
        List<Op> asked = FreezeRule.dated(plan.roadmap(), edit.ops(), clock.instant());
        EditResolver resolver = resolver(plan, edit, access, asked);
        asked.forEach(resolver::take);
        FreezeRule.checkRight(resolver.ops(), person, access);
        return resolver;
    }

    private EditAnswer undo(
            RoadmapEntity head, Edit edit, RoadmapSnapshot plan, Access access, Person person, long revision) {
        Change change = changes.at(edit.roadmap(), revision)
                .orElseThrow(() -> new RefusedException(Reason.INVALID, text("roadmap.refused.undo-unknown")));
        if (!change.by().equals(edit.by())) {
            throw new RefusedException(Reason.FORBIDDEN, text("roadmap.refused.undo-others"));
        }
        EditResolver resolver = resolver(plan, edit, access, change.ops());
        Set<String> left = new UndoSteps(resolver).takeBack(change);
        FreezeRule.checkRight(resolver.ops(), person, access);
        if (resolver.ops().isEmpty()) {
            throw new RefusedException(
                    Reason.INVALID,
                    left.isEmpty()
                            ? text("roadmap.refused.undo-nothing")
                            : text("roadmap.refused.undo-since", someOf(left)));
        }
        checkNotFrozen(plan, person, resolver.ops(), access);
        rules.ask(resolver);
        String note = left.isEmpty() ? null : text("roadmap.undo.left", someOf(left));
        return store(head, edit, resolver, note);
    }

    private static String someOf(Collection<String> names) {
        String some = names.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
        int more = names.size() - NAMED_AT_MOST;
        return more > 0 ? text("roadmap.undo.more", some, more) : some;
    }

    private EditAnswer store(RoadmapEntity head, Edit edit, EditResolver resolved, @Nullable String note) {
        if (!resolved.conflicts().isEmpty()) {
            throw new RefusedException(
                    resolved.conflictAnswer(blame.completed(edit.roadmap(), head.revision(), resolved.conflicts())));
        }
        if (resolved.ops().isEmpty()) {
            return unrecorded.keep(edit, new Accepted(head.revision(), note));
        }
        checkPersons(resolved);
        long revision = head.revision() + 1;
        RoadmapSnapshot after = resolved.after(revision);
        rows.save(resolved.before(), after, resolved.touched());
        resolved.saveAdded();
        head.setRevision(revision);
        changes.append(new Change(
                edit.roadmap(),
                revision,
                edit.id(),
                edit.by(),
                resolved.asking().at(),
                edit.undo(),
                resolved.ops()));
        plans.keepAfterCommit(after);
        return new Accepted(revision, note);
    }

    private void checkPersons(EditResolver resolved) {
        Set<PersonId> named = resolved.namedPersons();
        if (named.isEmpty()) {
            return;
        }
        Map<PersonId, Person> known = people.find(named);
        if (known.size() < named.size()) {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.person"));
        }
        resolved.newOwner().map(known::get).filter(owner -> !owner.mayEdit()).ifPresent(owner -> {
            throw new RefusedException(Reason.INVALID, text("roadmap.refused.owner", owner.name()));
        });
    }
}
