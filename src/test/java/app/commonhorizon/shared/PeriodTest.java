package app.commonhorizon.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-02",
        "2026-11-02, 2026-11", // some day of the same month
        "2026-11-30, 2026-11",
        "2026-11, 2026-11-01",
        "2026-Q4, 2026-10",
        "2026, 2026-Q1",
        "2026-11-02,",
        ", 2026-11-02",
    })
    void anEndMayLieAnywhereFromTheStartOn(String start, String end) {
        Period period = new Period(PlanDate.parseOrNull(start), PlanDate.parseOrNull(end));

        assertThat(period.isUndated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, 2026-11-01", "2026-11-01, 2026-10", "2027-Q1, 2026", "2026-06, 2026-05-31"})
    void anEndBeforeTheStartIsRefused(String start, String end) {
        assertThatThrownBy(() -> new Period(PlanDate.parse(start), PlanDate.parse(end)))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(start)
                .hasMessageContaining(end);
    }

    @Test
    void withoutDatesItIsUndated() {
        assertThat(Period.NONE.isUndated()).isTrue();
    }
}
