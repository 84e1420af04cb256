package app.commonhorizon.pilots;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps that enter results: new days are added, days that have one are corrected. Pure. */
public final class ResultSteps {

    private ResultSteps() {}

    /**
     * What somebody has measured.
     *
     * @param note null leaves the note that there may be
     */
    public record Entry(
            LocalDate day, BigDecimal value, @Nullable String note) {}

    /**
     * Enters results.
     *
     * @param known what stands there, as the sender sees it
     * @param entries of two for one day the later one counts
     * @return nothing if all of it stands there already
     */
    public static List<Op> entering(ItemId item, List<Result> known, List<Entry> entries) {
        Map<LocalDate, Result> stands = known.stream().collect(Collectors.toMap(Result::day, Function.identity()));
        List<Op> steps = new ArrayList<>();
        Map<LocalDate, Entry> byDay = new LinkedHashMap<>();
        entries.forEach(entry -> byDay.put(entry.day(), entry));
        byDay.forEach((day, entry) -> {
            Result before = stands.get(day);
            if (before == null) {
                steps.add(added(item, entry));
            } else {
                Map<String, @Nullable String> after = new HashMap<>(before.fields());
                after.put("value", PlanFields.plain(entry.value()).toPlainString());
                after.put("note", entry.note() == null ? before.note() : entry.note());
                Op corrected = Op.difference(Result.TYPE, before.id(), before.fields(), after);
                if (!corrected.to().isEmpty()) {
                    steps.add(corrected);
                }
            }
        });
        return steps;
    }

    private static Op added(ItemId item, Entry entry) {
        return Op.add(
                Result.TYPE,
                Result.idOf(item, entry.day()),
                PlanFields.of(
                        "item",
                        item,
                        "day",
                        entry.day(),
                        "value",
                        entry.value().toPlainString(),
                        "note",
                        entry.note()));
    }
}
