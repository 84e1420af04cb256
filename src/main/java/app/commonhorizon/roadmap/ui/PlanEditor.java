package app.commonhorizon.roadmap.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.KeptTexts;
import app.commonhorizon.roadmap.KeptTexts.KeptText;
import app.commonhorizon.roadmap.PlanEdits;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends the edits that one person makes in Flow's panels and dialogs on one roadmap, and tells what became of them. */
final class PlanEditor {

    private final Roadmaps roadmaps;
    private final PlanEdits edits;
    private final RoadmapId roadmap;
    private final PersonId me;
    private final KeptTexts keptTexts;
    private final Consumer<List<Op>> holding;
    private final boolean draft;
    private final Supplier<RoadmapSnapshot> plan;

    /**
     * @param holding keeps an edit that a freeze has turned away, and sends it once that is lifted
     * @param plan the plan as the person sees it
     */
    PlanEditor(
            Roadmaps roadmaps,
            KeptTexts keptTexts,
            PersonId me,
            Consumer<List<Op>> holding,
            Supplier<RoadmapSnapshot> plan) {
        this.roadmaps = roadmaps;
        this.keptTexts = keptTexts;
        this.holding = holding;
        this.roadmap = plan.get().id();
        this.draft = plan.get().roadmap().isDraft();
        this.me = me;
        this.plan = plan;
        edits = new PlanEdits(roadmaps, roadmap, me, () -> plan.get().revision());
    }

    RoadmapId roadmap() {
        return roadmap;
    }

    PersonId me() {
        return me;
    }

    /** The plan as the person sees it. */
    RoadmapSnapshot plan() {
        return plan.get();
    }

    /** What the person may do with the plan as it stands. With a draft it depends on another plan, which is asked. */
    Access access(List<Person> people) {
        RoadmapSnapshot now = plan();
        return draft
                ? roadmaps.access(roadmap, me)
                : now.access(me, people.stream().anyMatch(person -> person.id().equals(me) && person.mayEdit()));
    }

    /** Keeps an edit that a freeze has turned away, and sends it once the freeze is lifted. */
    void hold(List<Op> ops) {
        holding.accept(ops);
    }

    /** The versions of an item's long texts on which the person has to decide, by field. */
    Map<String, KeptText> kept(ItemId item) {
        return keptTexts.of(me, here(item));
    }

    /** Keeps such a version. */
    void keep(ItemId item, String field, KeptText text) {
        keptTexts.keep(me, here(item), field, text);
    }

    /** The person has decided on it. */
    void forget(ItemId item, String field) {
        keptTexts.forget(me, here(item), field);
    }

    /** Drafts have the items of the plan, and decisions of their own on their texts. */
    private ItemId here(ItemId item) {
        return draft ? new ItemId(UUID.nameUUIDFromBytes((roadmap + " " + item).getBytes(UTF_8))) : item;
    }

    /** Sends one edit. What the server did beside it, such as moving items along, is told with the offer to undo it all. */
    EditAnswer apply(List<Op> ops) {
        EditAnswer answer = edits.send(ops);
        if (answer instanceof EditAnswer.Accepted accepted && accepted.note() != null) {
            edits.offerUndo(accepted.note(), accepted.revision());
        }
        return answer;
    }

    /**
     * Sends one edit; a refusal is told in a notification.
     *
     * @return whether it was accepted
     */
    boolean applyOrTell(List<Op> ops) {
        return switch (apply(ops)) {
            case EditAnswer.Accepted accepted -> true;
            case EditAnswer.Refused refused -> {
                PlanEdits.tellProblem(refused.message());
                yield false;
            }
        };
    }

    /** Sends one edit and offers to undo it for ten seconds. */
    boolean applyWithUndo(List<Op> ops, String done) {
        return edits.make(ops, done);
    }
}
