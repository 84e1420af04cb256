package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at the end of a pilot. A pilot may be decided on several times, as one that is extended is; the latest
 * verdict counts.
 *
 * @param reason why, up to {@value #LONGEST} characters
 * @param evidence what the decision rests on, up to {@value #LONGEST} characters; null if the reason says it all
 * @param written who decided, and when
 */
public record Verdict(
        UUID id,
        ItemId item,
        Choice choice,
        String reason,
        @Nullable String evidence,
        Written written) implements AddedPart {

    /** What can be decided. */
    public enum Choice {
        /** IT builds it to last. */
        SCALE,
        /** It goes on until a later day. */
        EXTEND,
        /** It ends, and nothing follows. */
        STOP;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What one says to decide so. */
        public String label() {
            return Texts.text("pilots.choice." + code());
        }
    }

    /** The type in changes and on the wire. */
    public static final String TYPE = "verdict";

    public static final int LONGEST = 2_000;

    private static final Set<String> FIELDS = Set.of("item", "verdict", "reason", "evidence", "by", "at");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Verdict of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Verdict(
                UUID.fromString(id),
                read.item(),
                read.oneOf("verdict", "pilots.the.verdict", Choice.values(), Choice::code),
                read.text("reason", "pilots.the.reason", LONGEST),
                read.textOrNull("evidence", "pilots.the.evidence", LONGEST),
                Written.read(fields, "by", "at"));
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item",
                item,
                "verdict",
                choice.code(),
                "reason",
                reason,
                "evidence",
                evidence,
                "by",
                written.by(),
                "at",
                written.at());
    }

    @Override
    public String name() {
        return Texts.text("pilots.undo.verdict");
    }
}
