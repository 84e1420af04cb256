package app.commonhorizon.drafts.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.drafts.Comparison.Clash;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.Comparison.FieldChange;
import app.commonhorizon.drafts.Comparison.Kind;
import app.commonhorizon.history.PlanWords;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays a draft, what it has in common with the plan, and the plan as it stands side by side. What the draft has changed and the plan has not,
 * or has in the same way, is clear; what both have changed is for a person to decide.
 */
final class ThreeWay {

    /** What a draft can change of a plan, in the order in which it is shown; of the head only what it is for. */
    private static final List<PlanType> TYPES =
            List.of(PlanType.ITEM, PlanType.LINK, PlanType.STAGE, PlanType.HORIZON, PlanType.VIEW);

    static final String PURPOSE = "purpose";

    private final RoadmapSnapshot base;
    private final RoadmapSnapshot draft;
    private final RoadmapSnapshot plan;
    private final PlanWords.Of words;
    private final Blame blame;

    ThreeWay(RoadmapSnapshot base, RoadmapSnapshot draft, RoadmapSnapshot plan, PlanWords.Of words, Blame blame) {
        this.base = base;
        this.draft = draft;
        this.plan = plan;
        this.words = words;
        this.blame = blame;
    }

    /** What would change in the plan. */
    List<Entry> entries() {
        Map<String, Entry> found = new LinkedHashMap<>();
        Stream.concat(base.parts(), draft.parts())
                .filter(part -> TYPES.contains(part.type()))
                .sorted(Comparator.comparingInt(part -> TYPES.indexOf(part.type())))
                .collect(Collectors.toMap(
                        part -> Entry.key(part.type(), part.key()), part -> part, (a, b) -> a, LinkedHashMap::new))
                .values()
                .forEach(part -> entry(part.type(), part.key()).ifPresent(entry -> found.put(entry.key(), entry)));
        purpose().ifPresent(entry -> found.put(entry.key(), entry));
        Needs needs = new Needs(draft, plan, words, found);
        return found.values().stream()
                .map(needs::completed)
                .sorted(Comparator.comparingInt(entry -> Math.floorMod(TYPES.indexOf(entry.type()), TYPES.size() + 1)))
                .toList();
    }

    private Optional<Entry> entry(PlanType type, String id) {
        PlanPart before = base.part(type, id);
        PlanPart after = draft.part(type, id);
        PlanPart now = plan.part(type, id);
        if (Objects.equals(before, after) || Objects.equals(after, now)) {
            return Optional.empty();
        }
        if (after == null) {
            return before == null || now == null || goesWithItem(before)
                    ? Optional.empty()
                    : Optional.of(removal(before, now));
        }
        if (now == null) {
            Clash deleted =
                    before == null ? null : new Clash(text("drafts.clash.deleted"), who(blame.of(type.code(), id)));
            return Optional.of(entry(type, id, Kind.ADDED, List.of(), deleted));
        }
        List<FieldChange> fields = fields(type, id, before, after, now);
        return fields.isEmpty() ? Optional.empty() : Optional.of(entry(type, id, Kind.CHANGED, fields, null));
    }

    private Entry entry(PlanType type, String id, Kind kind, List<FieldChange> fields, @Nullable Clash clash) {
        return new Entry(type, id, kind, words.thing(type, id), fields, clash, Set.of(), null);
    }

    /** A link that is gone because one of its items is: it goes with the item in the plan too. */
    private boolean goesWithItem(PlanPart part) {
        return part instanceof Link link
                && (draft.item(link.from()).isEmpty() || draft.item(link.to()).isEmpty());
    }

    private Entry removal(PlanPart before, PlanPart now) {
        String type = now.type().code();
        Clash clash = null;
        if (!before.equals(now)) {
            String changed = now.fields().entrySet().stream()
                    .filter(field -> !Objects.equals(before.fields().get(field.getKey()), field.getValue()))
                    .map(field -> words.label(field.getKey()))
                    .collect(Collectors.joining(", "));
            clash = new Clash(text("drafts.clash.changed", changed), who(blame.of(type, now.key())));
        } else if (now instanceof Item item) {
            clash = linkedSince(item).orElse(null);
        }
        return entry(now.type(), now.key(), Kind.REMOVED, List.of(), clash);
    }

    /** The plan has linked an item meanwhile that the draft has deleted: the link would go too. */
    private Optional<Clash> linkedSince(Item item) {
        return plan.links()
                .filter(link -> link.from().equals(item.id()) || link.to().equals(item.id()))
                .filter(link -> base.part(PlanType.LINK, link.key()) == null)
                .findFirst()
                .map(link -> new Clash(
                        text("drafts.clash.linked", words.thing(PlanType.LINK, link.key())),
                        who(blame.of(PlanType.LINK.code(), link.key()))));
    }

    private List<FieldChange> fields(
            PlanType type, String id, @Nullable PlanPart before, PlanPart after, PlanPart now) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, @Nullable String> stood = before == null ? Map.of() : before.fields();
        Map<String, @Nullable String> stands = now.fields();
        after.fields().forEach((field, wanted) -> {
            String was = stood.get(field);
            String is = stands.get(field);
            boolean changed = before == null || !Objects.equals(was, wanted);
            if (changed && !Objects.equals(is, wanted)) {
                boolean contested = before == null || !Objects.equals(was, is);
                changes.add(new FieldChange(
                        field,
                        words.label(field),
                        words.value(field, was),
                        words.value(field, wanted),
                        contested ? new Clash(words.value(field, is), who(blame.of(type.code(), id, field))) : null));
            }
        });
        changes.sort(Comparator.comparing(FieldChange::label));
        return changes;
    }

    /** The plan's purpose can be rewritten in a draft; its name is the draft's own there. */
    private Optional<Entry> purpose() {
        String was = base.roadmap().purpose();
        String wanted = draft.roadmap().purpose();
        String is = plan.roadmap().purpose();
        if (Objects.equals(was, wanted) || Objects.equals(wanted, is)) {
            return Optional.empty();
        }
        String id = plan.id().toString();
        Clash clash = Objects.equals(was, is)
                ? null
                : new Clash(words.value(PURPOSE, is), who(blame.of(PlanType.ROADMAP.code(), id, PURPOSE)));
        FieldChange change = new FieldChange(
                PURPOSE, words.label(PURPOSE), words.value(PURPOSE, was), words.value(PURPOSE, wanted), clash);
        return Optional.of(entry(PlanType.ROADMAP, id, Kind.CHANGED, List.of(change), null));
    }

    private String who(Optional<PersonId> person) {
        return person.map(words::person).orElseGet(() -> Person.nameOf(null));
    }
}
