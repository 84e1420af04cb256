package app.commonhorizon.talk;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an item.
 *
 * @param text plain, up to {@value #LONGEST} characters
 * @param question the question whose answer it is; null if it came up otherwise
 */
public record Decision(
        UUID id, ItemId item, String text, @Nullable UUID question, Written written) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "decision";

    public static final int LONGEST = 5_000;

    private static final Set<String> FIELDS = Set.of("item", "text", "question", "by", "at");

    /** @throws app.commonhorizon.roadmap.InvalidFieldException if a field breaks a rule */
    public static Decision of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Decision(
                UUID.fromString(id),
                read.item(),
                read.text("text", "talk.the.decision", LONGEST),
                read.idOrNull("question", "talk.the.question", value -> value),
                Written.read(fields, "by", "at"));
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("item", item, "text", text, "question", question, "by", written.by(), "at", written.at());
    }

    @Override
    public String name() {
        return Texts.text("talk.undo.decision");
    }
}
