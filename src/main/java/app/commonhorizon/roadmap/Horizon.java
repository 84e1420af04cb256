package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named span in one team's own units, such as its "now", "next" or "later".
 *
 * @param name 1 to 200 characters
 * @param start the first day
 * @param end the last day, inclusive
 */
public record Horizon(HorizonId id, Team team, String name, LocalDate start, LocalDate end) implements PlanPart {

    private static final Set<String> FIELDS = Set.of("team", "name", "start", "end");

    static Horizon of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        Period period = read.period();
        PlanDate start = period.start();
        PlanDate end = period.end();
        if (start == null || end == null) {
            throw new InvalidFieldException("start", text("roadmap.field.horizon-days"));
        }
        return new Horizon(
                HorizonId.of(id),
                read.team(),
                read.line("name", "roadmap.the.horizon-name", 200),
                start.firstDay(),
                end.lastDay());
    }

    @Override
    public PlanType type() {
        return PlanType.HORIZON;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("team", team.code(), "name", name, "start", start, "end", end);
    }
}
