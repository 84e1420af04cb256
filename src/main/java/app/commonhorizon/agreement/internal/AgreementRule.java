package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanRule;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.ItemId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What both keys mean for the plan. Whoever signs has to have seen the terms that stand. The second key makes a proposed item
 * agreed, and taking one back makes an agreed one proposed, in the same edit. Nobody sets an item to agreed without both keys,
 * or begins what was never agreed. Stopping is always allowed, and so is going back to proposed. In a draft every
 * status is: the plan says what it takes when the draft is brought into it.
 */
@Component
class AgreementRule implements PlanRule {

    private static final String STATUS = "status";

    /** Once an item is there, it was agreed, or it came so with the roadmap's first content. */
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.AGREED, Status.IN_PROGRESS, Status.DONE);

    private static final Set<Status> NEED_AGREEMENT = EnumSet.of(Status.IN_PROGRESS, Status.DONE);

    private final SigningCheck signing;

    AgreementRule(SigningCheck signing) {
        this.signing = signing;
    }

    @Override
    public boolean concerns(Op step, RoadmapSnapshot before) {
        if (step.type().equals(Signature.TYPE)) {
            return true;
        }
        if (!isOfItem(step)) {
            return false;
        }
        if (before.roadmap().isDraft()) {
            return step.op() == Op.Action.SET && changesLongText(step);
        }
        return switch (step.op()) {
            case REMOVE -> false;
            case SET -> step.to().containsKey(STATUS) || changesLongText(step);
            case ADD ->
                !Status.PROPOSED.code().equals(step.to().get(STATUS))
                        || Agreements.of(before).signedItems().contains(ItemId.of(step.id()));
        };
    }

    private static boolean isOfItem(Op step) {
        return step.type().equals(PlanType.ITEM.code());
    }

    private static boolean changesLongText(Op step) {
        return step.to().containsKey(Term.SUMMARY.code()) || step.to().containsKey(Term.SPECIFICATION.code());
    }

    @Override
    public List<Op> follow(Outcome outcome) {
        Agreements agreements = Agreements.of(outcome.after());
        List<Op> more = new ArrayList<>();
        Set<ItemId> signed = new LinkedHashSet<>();
        for (Op step : outcome.steps()) {
            if (step.type().equals(Signature.TYPE)) {
                signing.check(step, outcome, agreements);
                signed.add(itemOf(step, outcome));
            } else if (isOfItem(step) && step.op() != Op.Action.REMOVE) {
                noteRewritten(step, outcome, more);
                if (step.to().containsKey(STATUS) && !outcome.before().roadmap().isDraft()) {
                    checkStatus(step, outcome, agreements).ifPresent(more::add);
                }
            }
        }
        signed.forEach(
                item -> statusAfterKeys(item, outcome.after(), agreements).ifPresent(more::add));
        return more;
    }

    private static ItemId itemOf(Op step, Outcome outcome) {
        Map<String, @Nullable String> fields =
                step.op() == Op.Action.REMOVE ? step.from() : step.op() == Op.Action.ADD ? step.to() : Map.of();
        String item = fields.get("item");
        if (item == null) {
            item = outcome.after()
                    .marks()
                    .of(Signature.TYPE)
                    .getOrDefault(step.id(), Map.of())
                    .get("item");
        }
        return ItemId.of(Objects.requireNonNull(item));
    }

    /** Notes at an item's signatures which of its long texts are not any more as they were signed. */
    private static void noteRewritten(Op step, Outcome outcome, List<Op> more) {
        if (step.op() == Op.Action.SET && !changesLongText(step)) {
            return;
        }
        Item item = outcome.after().item(ItemId.of(step.id())).orElse(null);
        if (item == null) {
            return;
        }
        Agreement agreement = Agreements.of(outcome.after()).of(item);
        for (Team team : Team.values()) {
            agreement.key(team).ifPresent(key -> {
                String was = outcome.after()
                        .marks()
                        .of(Signature.TYPE)
                        .getOrDefault(key.id().toString(), Map.of())
                        .get("rewritten");
                String is = Signature.codes(SignatureType.rewritten(item, key.terms()));
                if (!Objects.equals(was, is)) {
                    more.add(Op.set(Signature.TYPE, key.id(), field("rewritten", was), field("rewritten", is)));
                }
            });
        }
    }

    private static Map<String, @Nullable String> field(String name, @Nullable String value) {
        Map<String, @Nullable String> field = new HashMap<>();
        field.put(name, value);
        return field;
    }

    /** @return what has to be put right, for an item that comes back with a status that it cannot have */
    private static Optional<Op> checkStatus(Op step, Outcome outcome, Agreements agreements) {
        Item item = outcome.after().item(ItemId.of(step.id())).orElse(null);
        if (item == null) {
            return Optional.empty();
        }
        boolean isAdded = step.op() == Op.Action.ADD;
        if (item.status() == Status.AGREED) {
            Agreement agreement = agreements.of(item);
            boolean allowed =
                    outcome.undo() || isAdded ? agreement.wasAgreed() : agreement.state() == Agreement.State.AGREED;
            if (!allowed && isAdded) {
                return Optional.of(status(item, Status.PROPOSED));
            }
            if (!allowed) {
                throw StepRefusedException.invalid("agreement.refused.agreed", item.title());
            }
        } else if (NEED_AGREEMENT.contains(item.status())
                && !isAdded
                && !outcome.undo()
                && !UNDER_WAY.contains(statusBefore(item, outcome))
                && !agreements.of(item).wasAgreed()) {
            throw StepRefusedException.invalid(
                    "agreement.refused." + item.status().code(), item.title());
        }
        return Optional.empty();
    }

    private static @Nullable Status statusBefore(Item item, Outcome outcome) {
        return outcome.before().item(item.id()).map(Item::status).orElse(null);
    }

    private static Optional<Op> statusAfterKeys(ItemId id, RoadmapSnapshot plan, Agreements agreements) {
        Item item = plan.item(id).orElse(null);
        if (item == null) {
            return Optional.empty();
        }
        Agreement agreement = agreements.of(item);
        if (item.status() == Status.PROPOSED && agreement.state() == Agreement.State.AGREED) {
            return Optional.of(status(item, Status.AGREED));
        }
        return item.status() == Status.AGREED && !agreement.wasAgreed()
                ? Optional.of(status(item, Status.PROPOSED))
                : Optional.empty();
    }

    private static Op status(Item item, Status to) {
        return Op.set(
                PlanType.ITEM.code(), item.id(), field(STATUS, item.status().code()), field(STATUS, to.code()));
    }
}
