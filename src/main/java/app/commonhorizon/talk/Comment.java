package app.commonhorizon.talk;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about an item.
 *
 * @param text plain, up to {@value #LONGEST} characters, with mentions as {@link Mentions} writes them
 * @param reply the comment that it answers, which itself answers none; null if it begins something
 * @param edited when its author changed it last; null if never
 */
public record Comment(
        UUID id,
        ItemId item,
        String text,
        @Nullable UUID reply,
        Written written,
        @Nullable Instant edited) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "comment";

    public static final int LONGEST = 5_000;

    private static final Set<String> FIELDS = Set.of("item", "text", "reply", "by", "at", "edited");

    /** @throws app.commonhorizon.roadmap.InvalidFieldException if a field breaks a rule */
    public static Comment of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        Written edited = Written.read(fields, "by", "edited");
        return new Comment(
                UUID.fromString(id),
                read.item(),
                read.text("text", "talk.the.comment", LONGEST),
                read.idOrNull("reply", "talk.the.reply", value -> value),
                Written.read(fields, "by", "at"),
                edited == Written.NOT_YET ? null : edited.at());
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item", item, "text", text, "reply", reply, "by", written.by(), "at", written.at(), "edited", edited);
    }

    @Override
    public String name() {
        return Texts.text("talk.undo.comment");
    }
}
