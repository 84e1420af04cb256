package app.commonhorizon.exchange;

import static app.commonhorizon.exchange.TestFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    private static final Person MAYA = new Person(
            PersonId.random(), "Maya Brandt", "maya@example.org", Set.of(Team.MARKETING), Role.LEAD, false, true);

    private static Map<ImportField, String> guess(String text) throws Exception {
        CsvFile file = read(text);
        List<String> names = file.columns();
        return ColumnMapping.guess(file, List.of(MAYA)).columns().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> names.get(entry.getValue())));
    }

    @Test
    void publicRoadmapIsUnderstood() throws Exception {
        CsvFile file = read(TestFiles.excerpt());
        ColumnMapping mapping = ColumnMapping.guess(file, List.of());

        assertThat(mapping.columns())
                .isEqualTo(Map.of(
                        ImportField.TITLE, 1,
                        ImportField.SUMMARY, 2,
                        ImportField.STATUS, 3,
                        ImportField.STAGE, 4,
                        ImportField.START, 8,
                        ImportField.END, 9));
        assertThat(mapping.statuses())
                .isEqualTo(Map.of(
                        "Launched", Status.DONE,
                        "In development", Status.IN_PROGRESS,
                        "Rolling out", Status.IN_PROGRESS,
                        "Cancelled", Status.STOPPED));
    }

    @Test
    void jiraExport() throws Exception {
        assertThat(guess("Summary,Issue key,Issue Type,Status,Assignee,Created,Due date,Component/s,Description\n"
                        + "Faster basket,CH-1,Epic,To Do,Maya Brandt,21/Feb/26 3:14 PM,30/Jun/26,Shop,Why and how\n"))
                .containsEntry(ImportField.TITLE, "Summary")
                .containsEntry(ImportField.KIND, "Issue Type")
                .containsEntry(ImportField.STATUS, "Status")
                .containsEntry(ImportField.OWNER, "Assignee")
                .containsEntry(ImportField.END, "Due date")
                .containsEntry(ImportField.STAGE, "Component/s")
                .containsEntry(ImportField.SUMMARY, "Description")
                .doesNotContainKey(ImportField.START);
    }

    @Test
    void germanNames() throws Exception {
        assertThat(guess("Titel;Kurzbeschreibung;Phase;Verantwortlich;Startdatum;Fälligkeitsdatum;Zustand\n"
                        + "Treuekarte;Test;Bleiben;Maya Brandt;01.03.2026;31.05.2026;In Arbeit\n"))
                .isEqualTo(Map.of(
                        ImportField.TITLE, "Titel",
                        ImportField.SUMMARY, "Kurzbeschreibung",
                        ImportField.STAGE, "Phase",
                        ImportField.OWNER, "Verantwortlich",
                        ImportField.START, "Startdatum",
                        ImportField.END, "Fälligkeitsdatum",
                        ImportField.STATUS, "Zustand"));
    }

    @Test
    void contentTellsWhereNamesDoNot() throws Exception {
        assertThat(guess("A,B,C,D,E\nLoyalty card,2026-03,2026-05,done,maya@example.org\n"
                        + "Chat on the product page,2026-04,2026-06,in progress,Maya Brandt\n"))
                .isEqualTo(Map.of(
                        ImportField.TITLE, "A",
                        ImportField.START, "B",
                        ImportField.END, "C",
                        ImportField.STATUS, "D",
                        ImportField.OWNER, "E"));
    }

    @Test
    void columnOfVersionsIsNoDateWhateverItsName() throws Exception {
        assertThat(guess("Title,Fix version\nA,4.2.1\nB,4.3.0\n")).doesNotContainKey(ImportField.END);
    }

    @ParameterizedTest
    @CsvSource({
        "In Preview,IN_PROGRESS",
        "Not started,PROPOSED",
        "1 - Done!,DONE",
        "Won’t do,STOPPED",
        "geplant,AGREED",
        "IN_PROGRESS,IN_PROGRESS",
    })
    void statusesAreGuessed(String word, Status status) throws Exception {
        CsvFile file = read("Title,Status\nA," + word + "\n");

        assertThat(ColumnMapping.guess(file, List.of()).statuses()).containsEntry(word, status);
    }

    @Test
    void oneColumnFeedsOneFieldAndOneFieldHasOneColumn() throws Exception {
        CsvFile file = read("Title,Name\nA,B\n");
        ColumnMapping mapping = ColumnMapping.guess(file, List.of()).with(1, ImportField.TITLE);

        assertThat(mapping.columns()).isEqualTo(Map.of(ImportField.TITLE, 1));
        assertThat(mapping.with(1, (ImportField) null).columns()).isEmpty();
    }

    @Test
    void orderOfDayAndMonthFollowsTheValuesAndIsAskedForWhereTheyDoNotTell() throws Exception {
        CsvFile american = read("Title,Start\nA,03/04/2026\nB,03/31/2026\n");
        CsvFile unclear = read("Title,Start\nA,03/04/2026\nB,05/06/2026\n");

        assertThat(ColumnMapping.guess(american, List.of()).dateOrder(1)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(ImportPreview.isOrderUnclear(american, 1)).isFalse();
        assertThat(ImportPreview.isOrderUnclear(unclear, 1)).isTrue();
    }
}
