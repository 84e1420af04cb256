package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facilitator's freeze. The roadmap's owner may freeze the plan, and so may leads and sponsors who may edit it. While
 * it is frozen, edits of everybody else are refused. Whoever may freeze may lift anybody's freeze, for who has frozen it may
 * have left; and the owner goes on saying who may see the roadmap: withdrawing a right must not wait. What is said, measured
 * and signed about the plan is not part of it and never waits: agreeing is what a plan is frozen for. What would change the
 * plan with it waits as a whole: a verdict that stops a pilot, extends it or brings a scaling task.
 */
public final class FreezeRule {

    private static final String BY = "frozenBy";
    private static final String SINCE = "frozenSince";
    private static final Set<String> SHARING = Set.of("owner", "everyone");

    private FreezeRule() {}

    /** Whether a person with this access may freeze a plan. */
    public static boolean mayFreeze(Access access, Person person) {
        return access == Access.OWNER
                || access.mayEdit() && (person.role() == Role.LEAD || person.role() == Role.SPONSOR);
    }

    /**
     * Before an edit is looked at; of one that takes a change back, before what follows from that is.
     *
     * @param person who asks
     * @param steps what is asked for, or what would be taken back
     * @param frozenBy the name of who has frozen it
     * @throws RefusedException if it has to wait
     */
    static void checkNotFrozen(Roadmap roadmap, Person person, List<Op> steps, Access access, String frozenBy) {
        if (roadmap.frozenBy() == null || roadmap.frozenBy().equals(person.id())) {
            return;
        }
        boolean passes = steps.stream()
                .allMatch(op -> isBesideThePlan(op)
                        || access == Access.OWNER && isTheOwners(op)
                        || mayFreeze(access, person) && onlyLifts(op));
        if (!passes) {
            throw new RefusedException(
                    Reason.FROZEN,
                    text("roadmap.refused.frozen", frozenBy, inWords(Objects.requireNonNull(roadmap.frozenSince()))));
        }
    }

    /** What other modules add, such as a question: talking about a frozen plan is what it is frozen for. */
    private static boolean isBesideThePlan(Op op) {
        return PlanType.of(op.type()).isEmpty();
    }

    private static boolean isTheOwners(Op op) {
        if (op.type().equals(PlanType.ACCESS.code())) {
            return true;
        }
        return isSetOfRoadmap(op)
                && op.to().keySet().stream()
                        .allMatch(field -> SHARING.contains(field)
                                || lifts(op) && Set.of(BY, SINCE).contains(field));
    }

    private static boolean onlyLifts(Op op) {
        return isSetOfRoadmap(op)
                && lifts(op)
                && Set.of(BY, SINCE).containsAll(op.to().keySet());
    }

    private static boolean lifts(Op op) {
        return op.to().containsKey(BY) && op.to().get(BY) == null;
    }

    /** Whether a freeze is begun, or lifted, by any of these steps. */
    static boolean isAboutFreezing(List<Op> steps) {
        return steps.stream().anyMatch(op -> isSetOfRoadmap(op) && op.to().containsKey(BY));
    }

    /** The steps of an edit, with the moment at which a freeze begins or ends: that is ours to say. */
    static List<Op> dated(Roadmap roadmap, List<Op> ops, Instant now) {
        return ops.stream()
                .map(op -> isSetOfRoadmap(op)
                                && (op.to().containsKey(BY) || op.to().containsKey(SINCE))
                        ? dated(roadmap, op, now)
                        : op)
                .toList();
    }

    private static Op dated(Roadmap roadmap, Op op, Instant now) {
        Map<String, @Nullable String> stands = roadmap.fields();
        Map<String, @Nullable String> from = new HashMap<>(op.from());
        Map<String, @Nullable String> to = new HashMap<>(op.to());
        String by = to.containsKey(BY) ? to.get(BY) : stands.get(BY);
        from.put(SINCE, stands.get(SINCE));
        if (by == null) {
            to.put(SINCE, null);
        } else if (by.equals(stands.get(BY))) {
            to.put(SINCE, stands.get(SINCE));
        } else {
            to.put(SINCE, now.truncatedTo(ChronoUnit.MILLIS).toString());
        }
        return Op.set(op.type(), op.id(), from, to);
    }

    /**
     * After an edit is resolved: whoever freezes may do so, and does it in their own name.
     *
     * @throws RefusedException if not
     */
    static void checkRight(List<Op> ops, Person person, Access access) {
        for (Op op : ops) {
            String by = isSetOfRoadmap(op) ? op.to().get(BY) : null;
            if (by != null && !(by.equals(person.id().toString()) && mayFreeze(access, person))) {
                throw new RefusedException(Reason.FORBIDDEN, text("roadmap.refused.freeze"));
            }
        }
    }

    private static boolean isSetOfRoadmap(Op op) {
        return op.op() == Op.Action.SET && op.type().equals(PlanType.ROADMAP.code());
    }

    private static String inWords(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Languages.locale())
                .format(moment.atZone(ZoneId.systemDefault()));
    }
}
