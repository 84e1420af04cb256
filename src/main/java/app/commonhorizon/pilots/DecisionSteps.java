package app.commonhorizon.pilots;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one edit that decides on a pilot: the verdict together with all that follows from it, so that both land and
 * are taken back as one. Pure.
 *
 * @param pilot as the person saw it
 * @param reason why
 * @param evidence on what the decision rests; null if the reason says it all
 */
public record DecisionSteps(
        Item pilot, String reason, @Nullable String evidence) {

    /** Whether one may suppose that a pilot is through: it was under way, and its end has passed. */
    public static boolean isThrough(Item pilot, LocalDate today) {
        PlanDate end = pilot.period().end();
        boolean underWay = pilot.status() == Status.AGREED || pilot.status() == Status.IN_PROGRESS;
        return underWay && end != null && end.lastDay().isBefore(today);
    }

    /** Nothing follows: the pilot is stopped. */
    public List<Op> stop() {
        return steps(Verdict.Choice.STOP, changed("status", Status.STOPPED.code()));
    }

    /** The pilot goes on until this day. */
    public List<Op> extend(PlanDate end) {
        return steps(Verdict.Choice.EXTEND, changed("end", end.toString()));
    }

    /**
     * IT builds it to last.
     *
     * @param proposal the scaling task that takes it on; null if there is one already
     * @param done whether the pilot is through
     */
    public List<Op> scale(@Nullable ScalingProposal proposal, boolean done) {
        List<Op> steps = new ArrayList<>();
        if (proposal != null) {
            ItemId task = ItemId.random();
            steps.add(Op.add(PlanType.ITEM.code(), task, task(proposal)));
            steps.add(Op.add(PlanType.LINK.code(), LinkId.random(), handover(task, proposal.leadDays())));
            if (proposal.quality() != null && !proposal.quality().isBlank()) {
                steps.add(Op.add(Promise.TYPE, task, PlanFields.of("item", task, "quality", proposal.quality())));
            }
        }
        steps.addAll(steps(Verdict.Choice.SCALE, done ? changed("status", Status.DONE.code()) : null));
        return steps;
    }

    private Map<String, @Nullable String> task(ScalingProposal proposal) {
        return PlanFields.of(
                "kind",
                Kind.SCALING_TASK.code(),
                "team",
                Team.IT.code(),
                "stage",
                pilot.stage(),
                "title",
                proposal.title(),
                "start",
                proposal.start(),
                "end",
                proposal.end(),
                "status",
                Status.PROPOSED.code(),
                "summary",
                proposal.summary());
    }

    private Map<String, @Nullable String> handover(ItemId task, int leadDays) {
        return PlanFields.of("kind", Link.Kind.HANDOVER.code(), "from", pilot.id(), "to", task, "lead", leadDays);
    }

    private List<Op> steps(Verdict.Choice choice, @Nullable Op change) {
        List<Op> steps = new ArrayList<>();
        steps.add(Op.add(
                Verdict.TYPE,
                UUID.randomUUID(),
                PlanFields.of("item", pilot.id(), "verdict", choice.code(), "reason", reason, "evidence", evidence)));
        if (change != null && !change.to().isEmpty()) {
            steps.add(change);
        }
        return steps;
    }

    private Op changed(String field, String value) {
        Map<String, @Nullable String> after = new HashMap<>(pilot.fields());
        after.put(field, value);
        return Op.difference(PlanType.ITEM.code(), pilot.id(), pilot.fields(), after);
    }
}
