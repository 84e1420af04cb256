package app.commonhorizon.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.people.Team;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTemplateTest {

    private static List<String> horizons(Team team, String today) {
        return PlanTemplate.horizons(LocalDate.parse(today)).stream()
                .filter(horizon -> horizon.team() == team)
                .map(horizon -> horizon.name() + " " + horizon.start() + " " + horizon.end())
                .toList();
    }

    @Test
    void marketingPlansInWeeksAndMonths() {
        assertThat(horizons(Team.MARKETING, "2026-11-18"))
                .containsExactly(
                        "Now 2026-11-16 2026-12-27", "Next 2026-12-28 2027-03-27", "Later 2027-03-28 2027-09-27");
    }

    @Test
    void itPlansInHalfYears() {
        assertThat(horizons(Team.IT, "2026-11-18"))
                .containsExactly(
                        "Now 2026-07-01 2026-12-31", "Next 2027-01-01 2027-06-30", "Later 2027-07-01 2028-06-30");
        assertThat(horizons(Team.IT, "2026-06-30").getFirst()).isEqualTo("Now 2026-01-01 2026-06-30");
    }
}
