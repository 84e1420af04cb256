package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what a part is about, so that there cannot be two of it. */
final class Ids {

    private Ids() {}

    /** The id that belongs to this, such as one item and one day: always the same one. */
    static UUID of(Object... about) {
        StringBuilder name = new StringBuilder();
        for (Object each : about) {
            name.append(each).append('/');
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The field {@code item} of a part that has its item's id. */
    static ItemId ofItem(PlanFields fields, String id) {
        ItemId item = fields.id("item", "pilots.the.item", ItemId::new);
        check(item.value(), id);
        return item;
    }

    /** @throws InvalidFieldException if a part has another id than it has to have */
    static void check(UUID expected, String id) {
        if (!expected.toString().equals(id)) {
            throw new InvalidFieldException(
                    "item", Texts.text("roadmap.field.not-known", Texts.text("pilots.the.item")));
        }
    }
}
