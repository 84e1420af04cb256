package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.exchange.ImportNote;
import app.commonhorizon.exchange.ImportNote.Severity;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes an item of one row, and notes whatever does not come out as it stands in the file. One object per row.
 *
 * <p>What has no place in a field of its own is kept in the specification, so that nothing is lost.
 */
final class RowReader {

    private final Table table;
    private final CsvRow row;
    private final List<ImportNote> notes = new ArrayList<>();
    private final List<String> keptAbove = new ArrayList<>();
    private final List<String> keptBelow = new ArrayList<>();

    /**
     * What all rows of a file have in common.
     *
     * @param columns the columns' names
     * @param usual how many cells a row has
     */
    record Table(ColumnMapping mapping, List<String> columns, int usual, StagePlan stages, OwnerNames owners) {}

    RowReader(Table table, CsvRow row) {
        this.table = table;
        this.row = row;
    }

    /** The item and the notes. */
    ImportRow read() {
        checkWidth();
        String title = title();
        String summary = summary();
        StagePlan.Place place = stage();
        Team team = meaning(ImportField.TEAM, table.mapping().team(), Words::team, Team::label);
        Kind kind = meaning(ImportField.KIND, table.mapping().kind(), Words::kind, Kind::label);
        Period period = period(kind);
        Status status = status();
        PersonId owner = owner();
        String specification = specification();
        Item item = new Item(
                ItemId.random(),
                kind,
                team,
                place.stage().id(),
                title,
                period,
                owner,
                status,
                summary.isEmpty() ? null : summary,
                specification.isEmpty() ? null : specification);
        return new ImportRow(row.line(), item, place.stage().name(), notes);
    }

    private void checkWidth() {
        int cells = row.cells().size();
        if (cells > table.usual()) {
            note(Severity.PROBLEM, null, text("exchange.note.too-wide", cells, table.usual()));
        } else if (row.written() < table.usual()) {
            note(Severity.REMARK, null, text("exchange.note.too-narrow", row.written(), table.usual()));
        }
    }

    private String title() {
        String written = cell(ImportField.TITLE);
        String title = Texts.line(written);
        if (title.isEmpty()) {
            note(Severity.PROBLEM, ImportField.TITLE, text("exchange.note.no-title", row.line()));
            return text("exchange.line-title", row.line());
        }
        if (title.length() > Item.LONGEST_TITLE) {
            note(Severity.REMARK, ImportField.TITLE, text("exchange.note.title-long", Item.LONGEST_TITLE));
            keptAbove.add(title);
        }
        return Texts.cut(title, Item.LONGEST_TITLE);
    }

    private String summary() {
        String summary = Texts.lines(cell(ImportField.SUMMARY));
        if (summary.length() <= Item.LONGEST_SUMMARY) {
            return summary;
        }
        note(Severity.REMARK, ImportField.SUMMARY, text("exchange.note.summary-long", Item.LONGEST_SUMMARY));
        keptAbove.add(summary);
        return "";
    }

    private StagePlan.Place stage() {
        StagePlan.Place place = table.stages().place(row);
        String cell = cell(ImportField.STAGE);
        boolean several = table.mapping().firstStage() && StageNames.areSeveral(cell);
        if (place.rare()) {
            note(
                    Severity.REMARK,
                    ImportField.STAGE,
                    text("exchange.note.rare-stage", place.stage().name()));
        } else if (several) {
            note(
                    Severity.REMARK,
                    ImportField.STAGE,
                    text("exchange.note.several-stages", place.stage().name()));
        } else if (Texts.line(cell).length() > place.stage().name().length()) {
            note(Severity.REMARK, ImportField.STAGE, text("exchange.note.stage-long"));
        } else {
            return place;
        }
        keep(ImportField.STAGE);
        return place;
    }

    private <T> T meaning(
            ImportField field, T otherwise, Function<String, Optional<T>> words, Function<T, String> label) {
        String text = cell(field);
        if (text.isBlank()) {
            return otherwise;
        }
        return words.apply(text).orElseGet(() -> {
            note(Severity.REMARK, field, text("exchange.note.unknown-word", field.label(), label.apply(otherwise)));
            keep(field);
            return otherwise;
        });
    }

    private Status status() {
        String text = cell(ImportField.STATUS);
        Status status = table.mapping().statuses().get(text);
        if (status == null && !text.isBlank()) {
            note(Severity.REMARK, ImportField.STATUS, text("exchange.note.unknown-status", Status.PROPOSED.label()));
            keep(ImportField.STATUS);
        }
        return status == null ? Status.PROPOSED : status;
    }

    private @Nullable PersonId owner() {
        String text = cell(ImportField.OWNER);
        if (text.isBlank()) {
            return null;
        }
        Optional<Person> owner = table.owners().find(text);
        if (owner.isEmpty()) {
            note(Severity.REMARK, ImportField.OWNER, text("exchange.note.unknown-owner"));
            keep(ImportField.OWNER);
        }
        return owner.map(Person::id).orElse(null);
    }

    private Period period(Kind kind) {
        DateSpan startSpan = date(ImportField.START);
        DateSpan endSpan = date(ImportField.END);
        PlanDate start = startSpan == null ? null : startSpan.asStart();
        PlanDate end = endSpan == null ? null : endSpan.asEnd();
        if (kind == Kind.MILESTONE) {
            return oneDate(start, end);
        }
        try {
            return new Period(start, end);
        } catch (DateTimeException e) {
            note(
                    Severity.PROBLEM,
                    ImportField.END,
                    text(
                            "exchange.note.end-before-start",
                            DateTexts.of(Objects.requireNonNull(end)),
                            DateTexts.of(Objects.requireNonNull(start))));
            keep(ImportField.END);
            return new Period(start, null);
        }
    }

    private Period oneDate(@Nullable PlanDate start, @Nullable PlanDate end) {
        if (start != null && end != null && !Objects.equals(start, end)) {
            note(Severity.REMARK, ImportField.START, text("exchange.note.milestone"));
            keep(ImportField.START);
        }
        PlanDate date = end == null ? start : end;
        return new Period(date, date);
    }

    private @Nullable DateSpan date(ImportField field) {
        Integer column = table.mapping().column(field);
        String text = cell(field);
        if (column == null || text.isBlank()) {
            return null;
        }
        if (DateText.isUndecided(text)) {
            note(Severity.REMARK, field, text("exchange.note.undecided"));
            return null;
        }
        Optional<DateSpan> read = DateText.read(text, table.mapping().dateOrder(column));
        if (read.isEmpty()) {
            note(
                    Severity.PROBLEM,
                    field,
                    text(field == ImportField.START ? "exchange.note.no-start" : "exchange.note.no-end"));
            keep(field);
        } else if (DateText.provenOrder(text) != null
                && DateText.provenOrder(text) != table.mapping().dateOrder(column)) {
            note(
                    Severity.REMARK,
                    field,
                    text("exchange.note.other-order", DateTexts.of(read.get().asStart())));
        }
        return read.orElse(null);
    }

    private String specification() {
        List<String> paragraphs = new ArrayList<>(keptAbove);
        paragraphs.add(Texts.lines(cell(ImportField.SPECIFICATION)));
        if (table.mapping().appendLeftovers()) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.mapping().field(column) == null) {
                    keep(column);
                }
            }
        }
        paragraphs.add(String.join("\n", keptBelow));
        paragraphs.removeIf(String::isBlank);
        String all = String.join("\n\n", paragraphs);
        if (all.length() > Item.LONGEST_SPECIFICATION) {
            note(
                    Severity.PROBLEM,
                    ImportField.SPECIFICATION,
                    text("exchange.note.specification-long", Item.LONGEST_SPECIFICATION));
        }
        return Texts.cut(all, Item.LONGEST_SPECIFICATION);
    }

    private void keep(ImportField field) {
        Integer column = table.mapping().column(field);
        if (column != null) {
            keep(column);
        }
    }

    private void keep(int column) {
        String value = Texts.lines(row.cell(column));
        if (!value.isEmpty()) {
            keptBelow.add(table.columns().get(column) + ": " + value);
        }
    }

    private String cell(ImportField field) {
        Integer column = table.mapping().column(field);
        return column == null ? "" : row.cell(column);
    }

    private void note(Severity severity, @Nullable ImportField field, String sentence) {
        Integer column = field == null ? null : table.mapping().column(field);
        notes.add(new ImportNote(
                severity,
                row.line(),
                column == null ? null : table.columns().get(column),
                field == null ? null : cell(field),
                sentence));
    }
}
