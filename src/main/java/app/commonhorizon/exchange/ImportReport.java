package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The line-by-line report of an import, as a CSV file that spreadsheet programs open safely. */
public final class ImportReport {

    private static final String DANGEROUS = "=+-@\t\r";

    private ImportReport() {}

    /**
     * The report: one line for each note, and one for each row that is left out.
     *
     * @param imported which rows are imported
     */
    public static String csv(ImportPreview preview, Predicate<ImportRow> imported) {
        // The mark at the beginning is what Excel takes UTF-8 from.
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.EXCEL)) {
            csv.printRecord(
                    text("exchange.report.line"),
                    text("exchange.field.title"),
                    text("exchange.csv.result"),
                    text("exchange.csv.severity"),
                    text("exchange.report.column"),
                    text("exchange.csv.value"),
                    text("exchange.csv.note"));
            for (String remark : preview.remarks()) {
                csv.printRecord("", "", "", ImportNote.Severity.REMARK.label(), "", "", remark);
            }
            for (ImportRow row : preview.rows()) {
                print(csv, row, imported.test(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Does not happen in memory.
        }
        return out.toString();
    }

    private static void print(CSVPrinter csv, ImportRow row, boolean imported) throws IOException {
        String title = safe(row.item().title());
        String result = imported ? text("exchange.csv.imported") : text("exchange.csv.left-out");
        for (ImportNote note : row.notes()) {
            csv.printRecord(
                    row.line(),
                    title,
                    result,
                    note.severity().label(),
                    safe(note.column()),
                    safe(note.value()),
                    safe(note.sentence()));
        }
        if (row.notes().isEmpty() && !imported) {
            csv.printRecord(row.line(), title, result, "", "", "", text("exchange.csv.not-chosen"));
        }
    }

    /** A spreadsheet program would take such a cell for a formula and run it. */
    private static String safe(@Nullable String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
