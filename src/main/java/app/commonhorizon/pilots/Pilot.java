package app.commonhorizon.pilots;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot is to show, and how one will know. There is at most one of each item; its id is the item's.
 *
 * @param hypothesis what is believed, in a few sentences of up to {@value #LONGEST_HYPOTHESIS} characters; null if nobody said
 * @param measure what is measured, in one line of up to {@value #LONGEST_MEASURE} characters; null if nobody said
 * @param unit in what, such as “%”; up to {@value #LONGEST_UNIT} characters; null for a bare number
 * @param target the value from which the pilot counts as a success; null if none was set
 * @param better whether larger or smaller values are better
 */
public record Pilot(
        ItemId item,
        @Nullable String hypothesis,
        @Nullable String measure,
        @Nullable String unit,
        @Nullable BigDecimal target,
        Better better)
        implements AddedPart {

    /** Which way success lies. */
    public enum Better {
        MORE,
        LESS;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name for people. */
        public String label() {
            return Texts.text("pilots.better." + code());
        }

        /** Whether a measured value is at least as good as the target. */
        public boolean reaches(BigDecimal value, BigDecimal target) {
            int compared = value.compareTo(target);
            return this == MORE ? compared >= 0 : compared <= 0;
        }
    }

    /** The type in changes and on the wire. */
    public static final String TYPE = "pilot";

    public static final int LONGEST_HYPOTHESIS = 2_000;
    public static final int LONGEST_MEASURE = 200;
    public static final int LONGEST_UNIT = 20;

    private static final Set<String> FIELDS = Set.of("item", "hypothesis", "measure", "unit", "target", "better");

    /** Of a pilot of which nothing was written down yet. */
    public static Pilot blank(ItemId item) {
        return new Pilot(item, null, null, null, null, Better.MORE);
    }

    /** @throws app.commonhorizon.roadmap.InvalidFieldException if a field breaks a rule */
    public static Pilot of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Pilot(
                read.item(id, item -> item),
                read.textOrNull("hypothesis", "pilots.the.hypothesis", LONGEST_HYPOTHESIS),
                read.lineOrNull("measure", "pilots.the.measure", LONGEST_MEASURE),
                read.lineOrNull("unit", "pilots.the.unit", LONGEST_UNIT),
                read.decimal("target", "pilots.the.target"),
                fields.get("better") == null
                        ? Better.MORE
                        : read.oneOf("better", "pilots.the.better", Better.values(), Better::code));
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
                "hypothesis",
                hypothesis,
                "measure",
                measure,
                "unit",
                unit,
                "target",
                target == null ? null : target.toPlainString(),
                "better",
                better.code());
    }

    @Override
    public String name() {
        return Texts.text("pilots.undo.pilot");
    }
}
