package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.history.internal.PlanIndex.Entry;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks changes up in the index, reads those that are wanted from the log, in one query, and tells them. */
@Component
public class HistoryReading {

    private final PlanIndexes indexes;
    private final ChangeLog changes;
    private final Telling telling;
    private final People people;
    private final Clock clock;

    HistoryReading(PlanIndexes indexes, ChangeLog changes, Telling telling, People people, Clock clock) {
        this.indexes = indexes;
        this.changes = changes;
        this.telling = telling;
        this.people = people;
        this.clock = clock;
    }

    /** The latest changes before a revision that a query wants, the latest first. */
    public List<ToldChange> page(RoadmapSnapshot plan, PersonId reader, HistoryQuery query, long before, int most) {
        List<ToldChange> found = new ArrayList<>();
        long next = before;
        while (found.size() < most) {
            List<Long> revisions = revisions(plan.id(), wanted(query), next, most - found.size());
            if (revisions.isEmpty()) {
                break;
            }
            List<RecordedChange> read = changes.at(plan.id(), revisions).stream()
                    .filter(change -> touches(change.change(), query))
                    .toList();
            found.addAll(told(plan, reader, read));
            next = revisions.getLast();
        }
        return found;
    }

    /** The latest changes after a revision that others have made, the latest first. */
    public List<ToldChange> byOthersSince(RoadmapSnapshot plan, PersonId reader, long revision, int most) {
        List<Long> revisions = revisions(plan.id(), others(reader, revision), Long.MAX_VALUE, most);
        return told(plan, reader, changes.at(plan.id(), revisions));
    }

    /** How many changes others have made after a revision. */
    public int countByOthersSince(RoadmapId roadmap, PersonId reader, long revision) {
        Predicate<Entry> others = others(reader, revision);
        return indexes.ask(roadmap, index -> (int) index.entries().stream()
                .skip(Math.min(revision, index.entries().size()))
                .filter(others)
                .count());
    }

    private static Predicate<Entry> others(PersonId reader, long revision) {
        return entry -> entry.revision() > revision && !entry.by().equals(reader);
    }

    private List<Long> revisions(RoadmapId roadmap, Predicate<Entry> wanted, long before, int most) {
        return indexes.ask(roadmap, index -> {
            List<Entry> entries = index.entries();
            int end = (int) Math.min(before - 1, entries.size());
            return entries.subList(0, Math.max(0, end)).reversed().stream()
                    .filter(wanted)
                    .limit(most)
                    .map(Entry::revision)
                    .toList();
        });
    }

    private Predicate<Entry> wanted(HistoryQuery query) {
        String item = query.item() == null ? null : query.item().toString();
        return entry -> (query.by() == null || query.by().equals(entry.by()))
                && (item == null || entry.items().contains(item))
                && (query.team() == null || (entry.teams() & 1 << query.team().ordinal()) != 0)
                && (query.kind() == null || (entry.kinds() & 1 << query.kind().ordinal()) != 0)
                && isWithin(entry, query.first(), query.last());
    }

    private boolean isWithin(Entry entry, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return true;
        }
        LocalDate day = LocalDate.ofInstant(entry.at(), clock.getZone());
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    private static boolean touches(Change change, HistoryQuery query) {
        if (query.item() == null || query.fields().isEmpty()) {
            return true;
        }
        String item = query.item().toString();
        return change.ops().stream()
                .filter(op -> op.type().equals("item") && op.id().equals(item))
                .anyMatch(op -> query.fields().stream()
                        .anyMatch(
                                field -> op.to().containsKey(field) || op.from().containsKey(field)));
    }

    private List<ToldChange> told(RoadmapSnapshot plan, PersonId reader, List<RecordedChange> read) {
        if (read.isEmpty()) {
            return List.of();
        }
        // What an undo takes back is told too.
        Map<Long, Change> undone = changes
                .at(
                        plan.id(),
                        read.stream()
                                .map(change -> change.change().undoes())
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .collect(Collectors.toMap(RecordedChange::revision, RecordedChange::change));
        Map<PersonId, Person> everybody =
                people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        boolean owner = plan.roadmap().owner().equals(reader);
        return indexes.ask(
                plan.id(),
                index -> read.stream()
                        .map(change -> told(plan, change.change(), undone, index, everybody, owner))
                        .toList());
    }

    private ToldChange told(
            RoadmapSnapshot plan,
            Change change,
            Map<Long, Change> undone,
            PlanIndex index,
            Map<PersonId, Person> everybody,
            boolean owner) {
        IndexNames names = new IndexNames(index, everybody, change.revision());
        String who = names.person(change.by());
        Long undoes = change.undoes();
        Change original = undoes == null ? null : undone.get(undoes);
        boolean redo = original != null && original.undoes() != null;
        Telling.Told told = telling.tell(
                original == null || redo ? change : original,
                index,
                original == null || redo ? names : new IndexNames(index, everybody, original.revision()),
                owner);
        String key = original == null ? "history.sentence" : redo ? "history.did-again" : "history.took-back";
        List<ItemId> items = index.entries().get((int) change.revision() - 1).items().stream()
                .map(ItemId::of)
                .filter(item -> plan.item(item).isPresent())
                .toList();
        return new ToldChange(
                change.revision(),
                change.by(),
                who,
                change.at(),
                text(key, who, told.phrase()),
                told.details(),
                items,
                undoes);
    }
}
