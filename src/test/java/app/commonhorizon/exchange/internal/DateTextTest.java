package app.commonhorizon.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.exchange.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March CY2026|2026-03",
                "Mar 2026|2026-03",
                "2026-03|2026-03",
                "03/2026|2026-03",
                "3.2026|2026-03",
                "March, 2026|2026-03",
                "Sept. 2026|2026-09",
                "Mar-26|2026-03",
                "Mär 2026|2026-03",
                "Dezember 2026|2026-12",
                "Mai 2027|2027-05",
                "Mrz. 2026|2026-03",
                "2026 March|2026-03",
                "OKTOBER 2026|2026-10",
                "2026/03|2026-03",
                "Q2 2026|2026-Q2",
                "2026 Q2|2026-Q2",
                "Q2 CY2026|2026-Q2",
                "Q2/26|2026-Q2",
                "2026-Q2|2026-Q2",
                "2. Quartal 2026|2026-Q2",
                "2Q 2026|2026-Q2",
                "CY2026 Q2|2026-Q2",
                "2026|2026",
                "CY2026|2026",
                "2026-03-31|2026-03-31",
                "2026/3/31|2026-03-31",
                "31.12.2026|2026-12-31",
                "1.2.26|2026-02-01",
                "12/31/2026|2026-12-31",
                "31/12/2026|2026-12-31",
                "20261231|2026-12-31",
                "2026-03-31T10:15:30Z|2026-03-31",
                "2026-03-31 10:15:30.123+02:00|2026-03-31",
                "31.12.2026 10:15|2026-12-31",
                "21/Feb/26 3:14 PM|2026-02-21",
                "3 June 2026|2026-06-03",
                "3. Juni 2026|2026-06-03",
                "June 3rd, 2026|2026-06-03",
                "Jun 3, 2026 10:15 AM|2026-06-03",
                "Wed, 3 Jun 2026 10:15:00 GMT|2026-06-03",
                "03-Jun-2026|2026-06-03",
            })
    void isReadWithThePrecisionThatWasWritten(String text, String date) {
        assertThat(DateText.read(text, DateOrder.DAY_FIRST)).hasValueSatisfying(span -> {
            assertThat(span.asStart()).hasToString(date);
            assertThat(span.asEnd()).hasToString(date);
        });
    }

    @ParameterizedTest
    @CsvSource({"H1 2026,2026-Q1,2026-Q2", "2026 H2,2026-Q3,2026-Q4", "2. Halbjahr 2026,2026-Q3,2026-Q4"})
    void halfYearStartsWithItsFirstAndEndsWithItsLastQuarter(String text, String start, String end) {
        assertThat(DateText.read(text, DateOrder.DAY_FIRST)).hasValueSatisfying(span -> {
            assertThat(span.asStart()).hasToString(start);
            assertThat(span.asEnd()).hasToString(end);
        });
    }

    @ParameterizedTest
    @CsvSource({"04/03/2026,2026-03-04,2026-04-03", "4-3-26,2026-03-04,2026-04-03", "04.03.2026,2026-03-04,2026-03-04"})
    void orderDecidesWhereBothReadingsArePossible(String text, String dayFirst, String monthFirst) {
        assertThat(DateText.read(text, DateOrder.DAY_FIRST).orElseThrow().asStart())
                .hasToString(dayFirst);
        assertThat(DateText.read(text, DateOrder.MONTH_FIRST).orElseThrow().asStart())
                .hasToString(monthFirst);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "32/13/2026",
                "2026-13",
                "Q5 2026",
                "soon",
                "FY26 Q3",
                "March",
                "1889",
                "3000",
                "45992",
                "Marchember 2026",
                "Release 2026.1.3.4",
                "2026-03-45",
                "May the 4th 2026 be with you"
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(DateText.read(text, DateOrder.DAY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBD", "n/a", "-", " offen ", "Noch offen"})
    void someWordsOnlySayThatThereIsNoDateYet(String text) {
        assertThat(DateText.isUndecided(text)).isTrue();
    }
}
