package app.commonhorizon.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, DAY, 2026-11-02, 2026-11-02",
        "2028-02-29, DAY, 2028-02-29, 2028-02-29",
        "2026-11, MONTH, 2026-11-01, 2026-11-30",
        "2027-02, MONTH, 2027-02-01, 2027-02-28",
        "2028-02, MONTH, 2028-02-01, 2028-02-29",
        "2028-Q1, QUARTER, 2028-01-01, 2028-03-31",
        "2026-Q2, QUARTER, 2026-04-01, 2026-06-30",
        "2026-Q3, QUARTER, 2026-07-01, 2026-09-30",
        "2026-Q4, QUARTER, 2026-10-01, 2026-12-31",
        "2026, YEAR, 2026-01-01, 2026-12-31",
        "1990-01-01, DAY, 1990-01-01, 1990-01-01",
        "2199, YEAR, 2199-01-01, 2199-12-31",
    })
    void saysAsMuchAsIsKnown(String text, DatePrecision precision, LocalDate first, LocalDate last) {
        PlanDate date = PlanDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date).hasToString(text).isEqualTo(PlanDate.parse(date.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-11-2",
                "2026-1",
                "26-11-02",
                "2026-11-02 ",
                "2026/11/02",
                "02.11.2026",
                "2026-Q0",
                "2026-Q5",
                "2026-q4",
                "2026-Q",
                "2026-",
                "-2026",
                "02026",
                "tomorrow",
                "2026-11-02T00:00",
                "٢٠٢٦",
                "2027-02-29",
                "2026-02-30",
                "2026-04-31",
                "2026-13",
                "2026-00",
                "2026-01-00",
                "2026-01-32",
                "1989-12-31",
                "2200",
                "2200-01-01",
                "0000",
                "9999-12-31"
            })
    void whatIsNoDateIsRefusedInPlainWords(String nonsense) {
        assertThatThrownBy(() -> PlanDate.parse(nonsense))
                .isInstanceOf(DateTimeException.class)
                .hasMessageNotContaining("Invalid")
                .hasMessageEndingWith(".");
    }

    @Test
    void aLongNonsenseIsNotRepeatedAtLength() {
        assertThatThrownBy(() -> PlanDate.parse("9".repeat(100_000)))
                .isInstanceOf(DateTimeException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void anyDayOfASpanMeansTheSpan() {
        assertThat(new PlanDate(LocalDate.of(2026, 11, 17), DatePrecision.QUARTER))
                .isEqualTo(PlanDate.parse("2026-Q4"));
        assertThat(new PlanDate(LocalDate.of(2028, 12, 31), DatePrecision.YEAR)).isEqualTo(PlanDate.parse("2028"));
        assertThat(PlanDate.parseOrNull(null)).isNull();
    }
}
