package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scaling task promises that a pilot need not hold. There is at most one of each item; its id is the item's. All is
 * in people's own words, each up to {@value #LONGEST} characters, null where nothing is promised yet.
 *
 * @param reliability how sure one can be that it is there
 * @param quality how well it does its work
 * @param load how much it bears
 * @param cost what it costs to run
 * @param operator who operates it, in one line of up to {@value #LONGEST_OPERATOR} characters
 */
public record Promise(
        ItemId item,
        @Nullable String reliability,
        @Nullable String quality,
        @Nullable String load,
        @Nullable String cost,
        @Nullable String operator)
        implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "promise";

    public static final int LONGEST = 500;
    public static final int LONGEST_OPERATOR = 200;

    private static final Set<String> FIELDS = Set.of("item", "reliability", "quality", "load", "cost", "operator");

    /** @throws app.commonhorizon.roadmap.InvalidFieldException if a field breaks a rule */
    public static Promise of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Promise(
                read.item(id, item -> item),
                read.textOrNull("reliability", "pilots.the.reliability", LONGEST),
                read.textOrNull("quality", "pilots.the.quality", LONGEST),
                read.textOrNull("load", "pilots.the.load", LONGEST),
                read.textOrNull("cost", "pilots.the.cost", LONGEST),
                read.lineOrNull("operator", "pilots.the.operator", LONGEST_OPERATOR));
    }

    @Override
    public UUID id() {
        return item.value();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item",
                item,
                "reliability",
                reliability,
                "quality",
                quality,
                "load",
                load,
                "cost",
                cost,
                "operator",
                operator);
    }

    @Override
    public String name() {
        return Texts.text("pilots.undo.promise");
    }
}
