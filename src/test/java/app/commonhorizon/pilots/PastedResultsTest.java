package app.commonhorizon.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.shared.Languages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from two columns of a spreadsheet. */
class PastedResultsTest {

    private static PastedResults read(String language, String text) {
        return Languages.ask(Locale.forLanguageTag(language), () -> PastedResults.read(text));
    }

    @Test
    void columnsAreReadAsTheReaderWritesThemAndHeadingsLeftOut() {
        assertThat(read("en-GB", "Day\tValue\n02/11/2026\t4\n2026-11-09\t6.25\n")
                        .values())
                .isEqualTo(Map.of(
                        LocalDate.parse("2026-11-02"),
                        new BigDecimal("4"),
                        LocalDate.parse("2026-11-09"),
                        new BigDecimal("6.25")));
        assertThat(read("de-DE", "02.11.2026;1.240,5\n9. November 2026\t8 %").values())
                .isEqualTo(Map.of(
                        LocalDate.parse("2026-11-02"),
                        new BigDecimal("1240.5"),
                        LocalDate.parse("2026-11-09"),
                        new BigDecimal("8")));
        assertThat(read("en-US", "11/2/2026\t1,240").values())
                .isEqualTo(Map.of(LocalDate.parse("2026-11-02"), new BigDecimal("1240")));
    }

    @Test
    void linesThatAreNotUnderstoodAreSaid() {
        PastedResults read = read("en-GB", "2026-11-02\t4\n2026-02-30\t5\n2026-11-09\tmany\n\n");
        assertThat(read.values()).hasSize(1);
        assertThat(read.unread()).containsExactly("2026-02-30\t5", "2026-11-09\tmany");
    }

    @Test
    void ofTwoLinesForOneDayTheLaterOneCounts() {
        assertThat(read("en-GB", "2026-11-02 4\n2026-11-02 5").values())
                .isEqualTo(Map.of(LocalDate.parse("2026-11-02"), new BigDecimal("5")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 1,240   | 1240",
                "en-GB | 1,240.5 | 1240.5",
                "en-GB | 0,75    | 0.75",
                "de-DE | 1.240   | 1240",
                "de-DE | 0,750   | 0.750",
                "de-DE | 0.75    | 0.75",
                "de-DE | 0.125   | 0.125",
                "de-DE | 1234.567 | 1234.567",
                "en-GB | 0,125   | 0.125",
                "en-GB | -1,240  | -1240",
                "de-DE | −3,5    | -3.5",
                "de-DE | -3,5 %  | -3.5",
                "en-GB | 1,240,000 | 1240000",
            })
    void numbersAreReadInTheReadersOwnWay(String language, String typed, BigDecimal expected) {
        assertThat(Languages.ask(Locale.forLanguageTag(language), () -> PastedResults.number(typed)))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"many", "1e9", "--4", "1234567890123", "0.1234567"})
    void whatIsNoNumberIsNoNumber(String typed) {
        assertThat(Languages.ask(Locale.UK, () -> PastedResults.number(typed))).isEmpty();
    }
}
