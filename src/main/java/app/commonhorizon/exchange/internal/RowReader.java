package app.commonhorizon.exchange.internal;

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
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Team team = meaning(ImportField.TEAM, table.mapping().team(), Words::team, Team::label, "team");
        Kind kind = meaning(ImportField.KIND, table.mapping().kind(), Words::kind, Kind::label, "kind");
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
            note(
                    Severity.PROBLEM,
                    null,
                    "This row has %,d cells, the others have %,d: probably a text holds a separator and is not in quotation"
                                    .formatted(cells, table.usual())
                            + " marks, so that values stand in wrong columns.");
        } else if (row.written() < table.usual()) {
            note(
                    Severity.REMARK,
                    null,
                    "This row has %,d cells, the others have %,d: the missing ones count as empty."
                            .formatted(row.written(), table.usual()));
        }
    }

    private String title() {
        String written = text(ImportField.TITLE);
        String title = Texts.line(written);
        if (title.isEmpty()) {
            note(
                    Severity.PROBLEM,
                    ImportField.TITLE,
                    "The title is missing. If the row is imported anyway, the item is" + " called “Line " + row.line()
                            + "”.");
            return "Line " + row.line();
        }
        if (title.length() > Item.LONGEST_TITLE) {
            note(
                    Severity.REMARK,
                    ImportField.TITLE,
                    "The title is longer than %,d characters: it was cut, and stands in".formatted(Item.LONGEST_TITLE)
                            + " full at the top of the specification.");
            keptAbove.add(title);
        }
        return Texts.cut(title, Item.LONGEST_TITLE);
    }

    private String summary() {
        String summary = Texts.lines(text(ImportField.SUMMARY));
        if (summary.length() <= Item.LONGEST_SUMMARY) {
            return summary;
        }
        note(
                Severity.REMARK,
                ImportField.SUMMARY,
                "The short description is longer than %,d characters: it stands in the".formatted(Item.LONGEST_SUMMARY)
                        + " specification instead.");
        keptAbove.add(summary);
        return "";
    }

    private StagePlan.Place stage() {
        StagePlan.Place place = table.stages().place(row);
        String cell = text(ImportField.STAGE);
        boolean several = table.mapping().firstStage() && StageNames.areSeveral(cell);
        if (place.rare()) {
            note(
                    Severity.REMARK,
                    ImportField.STAGE,
                    "One of the rarer stages: the item goes to “%s”; what stood here is"
                                    .formatted(place.stage().name()) + " kept in the specification.");
        } else if (several) {
            note(
                    Severity.REMARK,
                    ImportField.STAGE,
                    "Several stages: the item goes to the first, “%s”; all are kept in the"
                                    .formatted(place.stage().name())
                            + " specification.");
        } else if (Texts.line(cell).length() > place.stage().name().length()) {
            note(
                    Severity.REMARK,
                    ImportField.STAGE,
                    "The stage's name is too long: it was cut, and is kept in the" + " specification.");
        } else {
            return place;
        }
        keep(ImportField.STAGE);
        return place;
    }

    private <T> T meaning(
            ImportField field,
            T otherwise,
            Function<String, Optional<T>> words,
            Function<T, String> label,
            String name) {
        String text = text(field);
        if (text.isBlank()) {
            return otherwise;
        }
        return words.apply(text).orElseGet(() -> {
            note(
                    Severity.REMARK,
                    field,
                    "No such %s is known: the item gets “%s”; what stood here is kept in the"
                                    .formatted(name, label.apply(otherwise))
                            + " specification.");
            keep(field);
            return otherwise;
        });
    }

    private Status status() {
        String text = text(ImportField.STATUS);
        Status status = table.mapping().statuses().get(text);
        if (status == null && !text.isBlank()) {
            note(
                    Severity.REMARK,
                    ImportField.STATUS,
                    "No meaning was chosen for this status: the item is “%s”; what stood"
                                    .formatted(Status.PROPOSED.label())
                            + " here is kept in the specification.");
            keep(ImportField.STATUS);
        }
        return status == null ? Status.PROPOSED : status;
    }

    private @Nullable PersonId owner() {
        String text = text(ImportField.OWNER);
        if (text.isBlank()) {
            return null;
        }
        Optional<Person> owner = table.owners().find(text);
        if (owner.isEmpty()) {
            note(
                    Severity.REMARK,
                    ImportField.OWNER,
                    "Nobody here has this name or mail address: the item has no owner; the"
                            + " name is kept in the specification.");
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
                    e.getMessage()
                            + " If the row is imported anyway, the item has no end, and what stood here is kept in the"
                            + " specification.");
            keep(ImportField.END);
            return new Period(start, null);
        }
    }

    private Period oneDate(@Nullable PlanDate start, @Nullable PlanDate end) {
        if (start != null && end != null && !Objects.equals(start, end)) {
            note(
                    Severity.REMARK,
                    ImportField.START,
                    "A milestone has one date: its end was taken; what stood here is kept" + " in the specification.");
            keep(ImportField.START);
        }
        PlanDate date = end == null ? start : end;
        return new Period(date, date);
    }

    private @Nullable DateSpan date(ImportField field) {
        Integer column = table.mapping().column(field);
        String text = text(field);
        if (column == null || text.isBlank()) {
            return null;
        }
        if (DateText.isUndecided(text)) {
            note(Severity.REMARK, field, "This was taken for “not known yet”.");
            return null;
        }
        Optional<DateSpan> read = DateText.read(text, table.mapping().dateOrder(column));
        if (read.isEmpty()) {
            note(
                    Severity.PROBLEM,
                    field,
                    "This is not a date that could be understood. If the row is imported anyway, the"
                            + " item has no " + field.label().toLowerCase(Locale.ROOT)
                            + ", and what stood here is kept in the specification.");
            keep(field);
        } else if (DateText.provenOrder(text) != null
                && DateText.provenOrder(text) != table.mapping().dateOrder(column)) {
            note(
                    Severity.REMARK,
                    field,
                    "Day and month stand here in another order than elsewhere in the column; read as "
                            + read.get().asStart() + ".");
        }
        return read.orElse(null);
    }

    private String specification() {
        List<String> paragraphs = new ArrayList<>(keptAbove);
        paragraphs.add(Texts.lines(text(ImportField.SPECIFICATION)));
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
                    "The specification, with all that has no field of its own, is"
                            + " longer than %,d characters. If the row is imported anyway, it is cut."
                                    .formatted(Item.LONGEST_SPECIFICATION));
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

    private String text(ImportField field) {
        Integer column = table.mapping().column(field);
        return column == null ? "" : row.cell(column);
    }

    private void note(Severity severity, @Nullable ImportField field, String sentence) {
        Integer column = field == null ? null : table.mapping().column(field);
        notes.add(new ImportNote(
                severity,
                row.line(),
                column == null ? null : table.columns().get(column),
                field == null ? null : text(field),
                sentence));
    }
}
