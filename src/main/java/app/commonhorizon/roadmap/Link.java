package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link between two items. The second one comes after the first: links of all kinds together never lead in a circle.
 *
 * @param from for a handover the pilot; for a dependency what is needed
 * @param to for a handover the scaling task that takes it on; for a dependency the item that needs the other
 * @param leadDays the agreed lead time after the end of {@code from}, in days: for a dependency how long {@code to} may not
 *     start yet, for a handover how long its pilot may wait; 0 to 3,660; null if nothing was agreed
 * @param policy what happens to {@code to} when {@code from} moves
 */
public record Link(
        LinkId id,
        Kind kind,
        ItemId from,
        ItemId to,
        @Nullable Integer leadDays,
        Policy policy) implements PlanPart {

    /** What a link means. */
    public enum Kind {
        /** A scaling task takes on what a pilot has shown. */
        HANDOVER,
        /** An item cannot begin before another one is through. */
        NEEDS;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happens to the later item when the earlier one moves. */
    public enum Policy {
        /** Nothing moves by itself; a link that does not hold any more is marked. */
        WARN,
        /** The later item is pushed later, as far as it would overlap; never pulled earlier. */
        PUSH,
        /** The later item moves along, so that the days between the two stay as many as they were. */
        KEEP_GAP;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The first day on which the later item may start when the earlier one ends on {@code end}. For a dependency the lead
     * time has to pass before; a handover's lead time says how long its pilot may wait, and holds nobody back.
     */
    public LocalDate earliestStart(LocalDate end) {
        return end.plusDays(kind == Kind.NEEDS && leadDays != null ? leadDays + 1L : 1L);
    }

    private static final Set<String> FIELDS = Set.of("kind", "from", "to", "lead", "policy");

    static Link of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Link(
                LinkId.of(id),
                read.oneOf("kind", "roadmap.the.link-kind", Kind.values(), Kind::code),
                read.id("from", "roadmap.the.earlier-item", ItemId::new),
                read.id("to", "roadmap.the.later-item", ItemId::new),
                read.wholeNumber("lead", "roadmap.the.lead", 0, 3_660),
                // Changes from before there were policies do not name one.
                fields.get("policy") == null
                        ? Policy.WARN
                        : read.oneOf("policy", "roadmap.the.policy", Policy.values(), Policy::code));
    }

    @Override
    public PlanType type() {
        return PlanType.LINK;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("kind", kind.code(), "from", from, "to", to, "lead", leadDays, "policy", policy.code());
    }
}
