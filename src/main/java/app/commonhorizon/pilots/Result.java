package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot measured on one day. There is at most one of each day: who measures again corrects it.
 *
 * @param id follows from the item and the day, see {@link #idOf}
 * @param note what one has to know about it, in one line of up to {@value #LONGEST_NOTE} characters; null for nothing
 * @param written by whom it was entered last, and when
 */
public record Result(
        UUID id,
        ItemId item,
        LocalDate day,
        BigDecimal value,
        @Nullable String note,
        Written written) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "result";

    public static final int LONGEST_NOTE = 300;

    /** So many results one pilot can have: one a day for more than five years. */
    public static final int MOST = 2_000;

    private static final Set<String> FIELDS = Set.of("item", "day", "value", "note", "by", "at");

    /** The id of the result of this item on this day. */
    public static UUID idOf(ItemId item, LocalDate day) {
        return Ids.of(TYPE, item, day);
    }

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Result of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        LocalDate day = read.day("day", "pilots.the.day");
        return new Result(
                UUID.fromString(id),
                read.item(id, item -> idOf(item, day)),
                day,
                read.present("value", "pilots.the.value", read.decimal("value", "pilots.the.value")),
                read.lineOrNull("note", "pilots.the.note", LONGEST_NOTE),
                Written.read(fields, "by", "at"));
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item",
                item,
                "day",
                day,
                "value",
                value.toPlainString(),
                "note",
                note,
                "by",
                written.by(),
                "at",
                written.at());
    }

    @Override
    public String name() {
        return Texts.text("pilots.undo.result");
    }
}
