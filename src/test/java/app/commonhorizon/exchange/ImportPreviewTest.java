package app.commonhorizon.exchange;

import static app.commonhorizon.exchange.TestFiles.preview;
import static app.commonhorizon.exchange.TestFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Op;
import app.commonhorizon.exchange.ImportNote.Severity;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportPreviewTest {

    private static ImportRow only(String text) throws Exception {
        return preview(text).rows().getFirst();
    }

    private static Item item(String text) throws Exception {
        return only(text).item();
    }

    @Test
    void rowBecomesAnItem() throws Exception {
        ImportPreview preview = preview("Title,Description,Stage,Team,Kind,Start,End,Status,Details\n"
                + "Loyalty card,Why,Stay,Marketing,Pilot,March CY2026,Q3 2026,planned,How\n");

        Item item = preview.rows().getFirst().item();
        assertThat(item.title()).isEqualTo("Loyalty card");
        assertThat(item.summary()).isEqualTo("Why");
        assertThat(item.specification()).isEqualTo("How");
        assertThat(item.team()).isEqualTo(Team.MARKETING);
        assertThat(item.kind()).isEqualTo(Kind.PILOT);
        assertThat(item.status()).isEqualTo(Status.AGREED);
        assertThat(item.period().start()).hasToString("2026-03");
        assertThat(item.period().end()).hasToString("2026-Q3");
        assertThat(preview.stages()).extracting(Stage::name).containsExactly("Stay");
        assertThat(preview.stages().getFirst().goal()).isNotBlank();
        assertThat(preview.notes()).isEmpty();
    }

    @Test
    void realRowsAllComeThrough() throws Exception {
        CsvFile file = read(TestFiles.excerpt());
        ImportPreview preview = ImportPreview.of(file, ColumnMapping.guess(file, List.of()), List.of());

        assertThat(preview.rows()).hasSize(60);
        assertThat(preview.withProblems()).isEqualTo(4);
        assertThat(preview.notes())
                .filteredOn(note -> note.severity() == Severity.PROBLEM)
                .allSatisfy(note -> {
                    assertThat(note.column()).isEqualTo("General availability");
                    assertThat(note.value()).contains("CY20");
                    assertThat(note.sentence()).contains("lies before the start");
                });
        assertThat(preview.stages())
                .hasSizeLessThanOrEqualTo(14)
                .extracting(Stage::name)
                .endsWith("Other");
        assertThat(preview.rows()).allSatisfy(row -> {
            assertThat(row.item().specification()).contains("Feature ID: ");
            assertThat(row.item().period().isUndated()).isFalse();
        });
    }

    @Test
    void stepsAreStagesThenItemsAndOnlyWhatIsUsed() throws Exception {
        ImportPreview preview = preview("Title,Stage\nA,Buy\nB,Use\nC,Discover\n");

        List<Op> ops = preview.ops(preview.rows().subList(0, 2));

        assertThat(ops).extracting(Op::type).containsExactly("stage", "stage", "item", "item");
        assertThat(ops.get(0).to()).containsEntry("name", "Buy");
    }

    @Test
    void unreadableDateIsAProblemAndIsKeptIfTheRowComesAnyway() throws Exception {
        ImportRow unreadable = preview("Title,Start,End\nA,2026-01,soonish\nB,2026-01,2026-02\n")
                .rows()
                .getFirst();
        assertThat(unreadable.hasProblem()).isTrue();
        assertThat(unreadable.notes().getFirst())
                .isEqualTo(new ImportNote(
                        Severity.PROBLEM,
                        2,
                        "End",
                        "soonish",
                        "This is not a date that could be understood. If the row is imported anyway, the item has no end,"
                                + " and what stood here is kept in the specification."));
        assertThat(unreadable.item().period().end()).isNull();
        assertThat(unreadable.item().specification()).isEqualTo("End: soonish");
    }

    @Test
    void endBeforeStartIsReportedAndNotSwapped() throws Exception {
        ImportRow row = only("Title,Start,End\nA,March 2026,January 2026\n");

        assertThat(row.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.sentence())
                        .startsWith("The end (January 2026) lies before the start (March 2026)."));
        assertThat(row.item().period().start()).hasToString("2026-03");
        assertThat(row.item().period().end()).isNull();
        assertThat(row.item().specification()).isEqualTo("End: January 2026");
    }

    @Test
    void severalStagesGoToTheFirstAndStayReadable() throws Exception {
        ImportRow row = only("Title,Products\nA,PowerPoint; Microsoft Copilot\n");

        assertThat(row.stage()).isEqualTo("PowerPoint");
        assertThat(row.item().specification()).isEqualTo("Products: PowerPoint; Microsoft Copilot");
        assertThat(row.notes()).singleElement().extracting(ImportNote::severity).isEqualTo(Severity.REMARK);
    }

    @Test
    void rowsWithoutStageAreNotAssigned() throws Exception {
        ImportPreview preview = preview("Title,Stage\nA,Buy\nB,\n");

        assertThat(preview.stages()).extracting(Stage::name).containsExactly("Buy", "Not assigned");
        assertThat(preview.rows().get(1).stage()).isEqualTo("Not assigned");
    }

    @Test
    void rareStagesGoTogetherUnlessThePersonWantsThemAll() throws Exception {
        StringBuilder text = new StringBuilder("Title,Stage\n");
        for (int stage = 0; stage < 15; stage++) {
            text.append(("X,Step " + stage + "\n").repeat(20 - stage));
        }
        CsvFile file = read(text.toString());
        ColumnMapping guess = ColumnMapping.guess(file, List.of());

        ImportPreview few = ImportPreview.of(file, guess, List.of());
        ImportPreview all = ImportPreview.of(file, guess.withMostStages(0), List.of());
        ImportPreview two = ImportPreview.of(file, guess.withMostStages(2), List.of());

        assertThat(few.differentStages()).isEqualTo(15);
        assertThat(few.stages())
                .hasSize(13)
                .extracting(Stage::name)
                .startsWith("Step 0")
                .endsWith("Other");
        assertThat(few.rows().getLast().stage()).isEqualTo("Other");
        assertThat(few.rows().getLast().item().specification()).isEqualTo("Stage: Step 14");
        assertThat(all.stages()).hasSize(15);
        assertThat(two.stages()).extracting(Stage::name).containsExactly("Step 0", "Step 1", "Other");
    }

    @Test
    void stagesDifferingInCapitalsAreOneAndAKnownJourneyIsInItsOrder() throws Exception {
        ImportPreview preview = preview("Title,Stage\nA,Stay\nB,discover\nC,STAY\n");

        assertThat(preview.stages()).extracting(Stage::name).containsExactly("discover", "Stay");
    }

    @Test
    void tooLongTextsMoveToTheSpecification() throws Exception {
        String title = "Word ".repeat(60).strip();
        String summary = "s".repeat(Item.LONGEST_SUMMARY + 1);
        ImportRow row = only("Title,Description\n" + title + "," + summary + "\n");

        assertThat(row.item().title())
                .hasSizeLessThanOrEqualTo(Item.LONGEST_TITLE)
                .endsWith("…");
        assertThat(row.item().summary()).isNull();
        assertThat(row.item().specification()).isEqualTo(title + "\n\n" + summary);
        assertThat(row.notes()).hasSize(2).extracting(ImportNote::severity).containsOnly(Severity.REMARK);
    }

    @Test
    void hugeSpecificationAndMarkupAndControlCharactersAreTaken() throws Exception {
        ImportRow row = only("Title,Details\n<b>bold</b>\u0007 &amp;,<script>\u0001" + "x".repeat(150_000) + "\n");

        assertThat(row.item().title()).isEqualTo("<b>bold</b> &amp;");
        assertThat(row.item().specification()).hasSize(Item.LONGEST_SPECIFICATION);
        assertThat(row.hasProblem()).isTrue();
    }

    @Test
    void missingTitleIsAProblem() throws Exception {
        ImportRow row = preview("Title,Stage\nA,Buy\n,Buy\n").rows().get(1);

        assertThat(row.hasProblem()).isTrue();
        assertThat(row.item().title()).isEqualTo("Line 3");
    }

    @Test
    void rowWithTooManyCellsIsAProblemAndKeepsThem() throws Exception {
        ImportPreview preview = preview("Title,End\nA,2026\nB,2026,lost,found\nC,2026\n");

        assertThat(preview.rows()).extracting(ImportRow::hasProblem).containsExactly(false, true, false);
        assertThat(preview.rows().get(1).item().specification()).isEqualTo("Column 3: lost\nColumn 4: found");
    }

    @Test
    void rowWithTooFewCellsIsARemark() throws Exception {
        ImportPreview preview = preview("Title,Stage,End\nA,Buy,2026\nB\nC,Buy,2026\n");

        assertThat(preview.rows().get(1).notes()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.REMARK);
            assertThat(note.sentence()).startsWith("This row has 1 cells, the others have 3");
        });
    }

    @Test
    void sameRowTwiceIsARemark() throws Exception {
        ImportPreview preview = preview("Title,Stage,End\nA,Buy,2026\na,Buy,2026\nA,Buy,2027\n");

        assertThat(preview.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(3);
            assertThat(note.sentence()).contains("those of line 2");
        });
    }

    @Test
    void milestoneHasOneDate() throws Exception {
        Item item = item("Title,Kind,Start,End\nA,Milestone,2026-01,2026-03\nB,Pilot,2026-01,2026-02\n");

        assertThat(item.period().start()).isEqualTo(item.period().end()).hasToString("2026-03");
        assertThat(item.specification()).isEqualTo("Start: 2026-01");
    }

    @Test
    void ownersAreFoundByNameOrMailAndOthersAreKept() throws Exception {
        Person maya = new Person(
                PersonId.random(), "Maya Brandt", "maya@example.org", Set.of(Team.MARKETING), Role.LEAD, false, true);
        CsvFile file =
                read("Title,Owner\nA,maya brandt\nB,MAYA@example.org\nC,Maya <maya@example.org>\nD,Somebody Else\n");

        ImportPreview preview = ImportPreview.of(file, ColumnMapping.guess(file, List.of(maya)), List.of(maya));

        assertThat(preview.rows())
                .extracting(row -> row.item().owner())
                .containsExactly(maya.id(), maya.id(), maya.id(), null);
        assertThat(preview.rows().getLast().item().specification()).isEqualTo("Owner: Somebody Else");
        assertThat(preview.withProblems()).isZero();
    }

    @Test
    void unknownStatusIsProposedWithARemarkUntilAMeaningIsChosen() throws Exception {
        CsvFile file = read("Title,Status\nA,Wobbling\n");
        ColumnMapping guess = ColumnMapping.guess(file, List.of());

        ImportRow before = ImportPreview.of(file, guess, List.of()).rows().getFirst();
        ImportRow after = ImportPreview.of(file, guess.with("Wobbling", Status.STOPPED), List.of())
                .rows()
                .getFirst();

        assertThat(before.item().status()).isEqualTo(Status.PROPOSED);
        assertThat(before.item().specification()).isEqualTo("Status: Wobbling");
        assertThat(before.notes()).hasSize(1);
        assertThat(after.item().status()).isEqualTo(Status.STOPPED);
        assertThat(after.notes()).isEmpty();
    }

    @Test
    void leftoverColumnsAreKeptUnlessThePersonDoesNotWantThem() throws Exception {
        CsvFile file = read("Title,Feature ID\nA,4711\n");
        ColumnMapping guess = ColumnMapping.guess(file, List.of());

        assertThat(ImportPreview.of(file, guess, List.of())
                        .rows()
                        .getFirst()
                        .item()
                        .specification())
                .isEqualTo("Feature ID: 4711");
        assertThat(ImportPreview.of(file, guess.withLeftovers(false), List.of())
                        .rows()
                        .getFirst()
                        .item()
                        .specification())
                .isNull();
    }

    @Test
    void reportNamesEveryRowThatIsLeftOutAndIsNoFormula() throws Exception {
        ImportPreview preview =
                preview("Title,Start,End\n\"=HYPERLINK(\"\"x\"\")\",2026-01,+soon\nB,2026-01,2026-02\n");

        String csv = ImportReport.csv(preview, row -> false);

        assertThat(csv).startsWith("\uFEFFLine,Title,Result,Severity,Column,Value,Note");
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("'=HYPERLINK", "'+soon", "Left out,Problem,End");
        assertThat(csv.lines().toList().get(2)).startsWith("3,B,Left out").endsWith("Not chosen.");
    }
}
