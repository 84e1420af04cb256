package app.commonhorizon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One roadmap of a test, and shorthand for editing it. */
public record TestPlan(
        TestPlans plans,
        Roadmaps roadmaps,
        ChangeLog log,
        RoadmapId id,
        PersonId owner,
        StageId discover,
        StageId buy) {

    /** The plan as the application has it in memory. */
    public RoadmapSnapshot now() {
        return roadmaps.snapshot(id, owner);
    }

    /** The revision of the latest change. */
    public long head() {
        return now().revision();
    }

    /** All changes so far. */
    public List<Change> changes() {
        return log.since(id, 0, 100_000).stream().map(RecordedChange::change).toList();
    }

    /** Asks for these steps, as somebody who sees the plan as it stands. */
    public EditAnswer edit(PersonId by, Op... steps) {
        return roadmaps.apply(Edit.of(id, by, head(), List.of(steps)));
    }

    /** As {@link #edit}, and expects that it is taken. */
    public long done(PersonId by, Op... steps) {
        return accepted(edit(by, steps));
    }

    /** Takes back the change with this revision. */
    public EditAnswer undo(PersonId by, long revision) {
        return roadmaps.apply(Edit.undoing(id, by, revision));
    }

    /** The revision of an edit that has to have been accepted. */
    public static long accepted(EditAnswer answer) {
        assertThat(answer).isInstanceOf(EditAnswer.Accepted.class);
        return ((EditAnswer.Accepted) answer).revision();
    }

    /** The refusal of an edit that has to have been refused. */
    public static EditAnswer.Refused refused(EditAnswer answer) {
        assertThat(answer).isInstanceOf(EditAnswer.Refused.class);
        return (EditAnswer.Refused) answer;
    }

    /** A new item of this kind, by its owner, in Discover; June 2027. */
    public ItemId item(String kind, String title) {
        ItemId item = ItemId.random();
        done(owner, Op.add("item", item, fields(kind, title)));
        return item;
    }

    /** A new pilot. */
    public ItemId pilot(String title) {
        return item("pilot", title);
    }

    /** A new handover between two items, by the plan's owner. */
    public LinkId handover(ItemId pilot, ItemId task) {
        LinkId link = LinkId.random();
        done(owner, handoverStep(link, pilot, task));
        return link;
    }

    /** The step that adds a handover. */
    public static Op handoverStep(LinkId link, ItemId pilot, ItemId task) {
        return Op.add("link", link, Map.of("kind", "handover", "from", pilot.toString(), "to", task.toString()));
    }

    /** All fields that a new item needs, with any of them replaced: name, value, name, value … */
    public Map<String, @Nullable String> fields(String kind, String title, @Nullable String... others) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("team", kind.equals("scaling-task") ? "it" : "marketing");
        fields.put("stage", discover.toString());
        fields.put("title", title);
        fields.put("status", "proposed");
        fields.put("start", kind.equals("milestone") ? "2027-06-28" : "2027-06-03");
        fields.put("end", "2027-06-28");
        for (int i = 0; i < others.length; i += 2) {
            fields.put(String.valueOf(others[i]), others[i + 1]);
        }
        return fields;
    }

    /** The step that sets one field from what stands there now. */
    public Op set(ItemId item, String field, @Nullable String to) {
        return set(item, field, get(item).fields().get(field), to);
    }

    /** The step that sets one field. */
    public static Op set(ItemId item, String field, @Nullable String from, @Nullable String to) {
        Map<String, @Nullable String> before = new HashMap<>();
        before.put(field, from);
        Map<String, @Nullable String> after = new HashMap<>();
        after.put(field, to);
        return Op.set("item", item, before, after);
    }

    /** The item as it stands. */
    public Item get(ItemId item) {
        return now().item(item).orElseThrow();
    }

    /** That memory, the rows and the log tell one and the same plan. */
    public void assertConsistent() {
        RoadmapSnapshot stored = plans.fromDatabase(id);
        assertThat(TestPlans.content(now())).isEqualTo(TestPlans.content(stored));
        List<Change> changes = changes();
        for (int i = 0; i < changes.size(); i++) {
            assertThat(changes.get(i).revision()).isEqualTo(i + 1L);
        }
        assertThat(stored.revision()).isEqualTo(changes.size());
    }
}
