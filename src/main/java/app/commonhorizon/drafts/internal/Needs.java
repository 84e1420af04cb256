package app.commonhorizon.drafts.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.Comparison.Kind;
import app.commonhorizon.history.PlanWords;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What entries need of each other: an item its stage, a link its items, the removal of a stage that nothing stands in it. */
final class Needs {

    private final RoadmapSnapshot draft;
    private final RoadmapSnapshot plan;
    private final PlanWords.Of words;
    private final Map<String, Entry> entries;

    /** @param entries all of them by key, their needs not known yet */
    Needs(RoadmapSnapshot draft, RoadmapSnapshot plan, PlanWords.Of words, Map<String, Entry> entries) {
        this.draft = draft;
        this.plan = plan;
        this.words = words;
        this.entries = entries;
    }

    /** What one entry needs. */
    private static final class Found {
        private final Set<String> needs = new LinkedHashSet<>();
        private @Nullable String blocked;
    }

    /** The entry with what it needs. */
    Entry completed(Entry entry) {
        Found found = new Found();
        PlanPart wanted = draft.part(entry.type(), entry.id());
        if (wanted instanceof Item item && (entry.kind() == Kind.ADDED || changes(entry, "stage"))) {
            place(PlanType.STAGE, item.stage().toString(), found);
        }
        if (wanted instanceof Link link) {
            place(PlanType.ITEM, link.from().toString(), found);
            place(PlanType.ITEM, link.to().toString(), found);
        }
        if (entry.type() == PlanType.STAGE && entry.kind() == Kind.REMOVED) {
            empty(entry, found);
        }
        return new Entry(
                entry.type(),
                entry.id(),
                entry.kind(),
                entry.what(),
                entry.fields(),
                entry.clash(),
                found.needs,
                found.blocked);
    }

    private static boolean changes(Entry entry, String field) {
        return entry.fields().stream().anyMatch(change -> change.field().equals(field));
    }

    /** What has to be there: it is, or it comes along, or else nothing can be done. */
    private void place(PlanType type, String id, Found found) {
        if (plan.part(type, id) != null) {
            return;
        }
        String key = Entry.key(type, id);
        if (entries.containsKey(key)) {
            found.needs.add(key);
        } else {
            found.blocked = text("drafts.blocked.gone", words.thing(type, id));
        }
    }

    private void empty(Entry stage, Found found) {
        List<Item> inIt = plan.items()
                .filter(item -> item.stage().toString().equals(stage.id()))
                .toList();
        for (Item item : inIt) {
            Entry leaves = entries.get(Entry.key(PlanType.ITEM, item.key()));
            if (leaves != null && (leaves.kind() == Kind.REMOVED || changes(leaves, "stage"))) {
                found.needs.add(leaves.key());
            } else {
                found.blocked = text("drafts.blocked.in-use", words.thing(PlanType.ITEM, item.key()));
            }
        }
    }
}
