package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link between two items.
 *
 * @param from for a handover the pilot
 * @param to for a handover the scaling task that takes it on
 * @param leadDays the agreed lead time: so many days after the pilot's end the scaling may start; 0 to 3,660; null if
 *     nothing was agreed
 */
public record Link(
        LinkId id,
        Kind kind,
        ItemId from,
        ItemId to,
        @Nullable Integer leadDays) implements PlanPart {

    /** What a link means. */
    public enum Kind {
        /** A scaling task takes on what a pilot has shown. */
        HANDOVER;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> FIELDS = Set.of("kind", "from", "to", "lead");

    static Link of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Link(
                LinkId.of(id),
                read.oneOf("kind", "The kind of link", Kind.values(), Kind::code),
                read.id("from", "The pilot", ItemId::new),
                read.id("to", "The scaling task", ItemId::new),
                read.wholeNumber("lead", "The lead time in days", 0, 3_660));
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
        return PlanFields.of("kind", kind.code(), "from", from, "to", to, "lead", leadDays);
    }
}
