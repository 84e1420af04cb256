package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.StageId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What a new roadmap starts with: the steps of a customer's journey, and each team's own now, next and later. */
public final class PlanTemplate {

    /** Stages stand so far apart, so that another one fits between without moving all. */
    public static final int STAGE_STEP = 10;

    private PlanTemplate() {}

    /** Six stages, each with a goal, with fresh ids. */
    public static List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        add(stages, text("roadmap.template.discover"), text("roadmap.template.discover-goal"));
        add(stages, text("roadmap.template.consider"), text("roadmap.template.consider-goal"));
        add(stages, text("roadmap.template.buy"), text("roadmap.template.buy-goal"));
        add(stages, text("roadmap.template.use"), text("roadmap.template.use-goal"));
        add(stages, text("roadmap.template.stay"), text("roadmap.template.stay-goal"));
        add(stages, text("roadmap.template.recommend"), text("roadmap.template.recommend-goal"));
        return stages;
    }

    /**
     * Three horizons for each team, one following on the other, with fresh ids. Marketing plans in weeks: six weeks from
     * this week's Monday, then three months, then six. IT plans in half-years: this one, the two quarters after it, and
     * the year after that.
     */
    public static List<Horizon> horizons(LocalDate today) {
        List<Horizon> horizons = new ArrayList<>();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate weeks = monday.plusWeeks(6);
        LocalDate months = weeks.plusMonths(3);
        add(horizons, Team.MARKETING, monday, weeks, months, months.plusMonths(6));
        LocalDate half = LocalDate.of(today.getYear(), today.getMonthValue() <= 6 ? 1 : 7, 1);
        LocalDate nextHalf = half.plusMonths(6);
        LocalDate year = nextHalf.plusMonths(6);
        add(horizons, Team.IT, half, nextHalf, year, year.plusYears(1));
        return horizons;
    }

    private static void add(List<Stage> stages, String name, String goal) {
        stages.add(new Stage(StageId.random(), name, goal, null, stages.size() * STAGE_STEP));
    }

    private static void add(
            List<Horizon> horizons, Team team, LocalDate now, LocalDate next, LocalDate later, LocalDate end) {
        horizons.add(new Horizon(HorizonId.random(), team, text("roadmap.template.now"), now, next.minusDays(1)));
        horizons.add(new Horizon(HorizonId.random(), team, text("roadmap.template.next"), next, later.minusDays(1)));
        horizons.add(new Horizon(HorizonId.random(), team, text("roadmap.template.later"), later, end.minusDays(1)));
    }
}
