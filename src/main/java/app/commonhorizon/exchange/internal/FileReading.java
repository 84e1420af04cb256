package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.ImportNote;
import app.commonhorizon.exchange.ImportNote.Severity;
import app.commonhorizon.exchange.ImportPreview;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.StageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Reads all rows of a file as a mapping says. */
public final class FileReading {

    private final CsvFile file;
    private final StagePlan stages;
    private final RowReader.Table table;
    private final Map<Likeness, Integer> lines = new HashMap<>();

    private record Likeness(String title, StageId stage, Period period) {}

    /** Will read {@code file}; owners are found among {@code people}. */
    public FileReading(CsvFile file, ColumnMapping mapping, List<Person> people) {
        this.file = file;
        this.stages = new StagePlan(file, mapping);
        this.table = new RowReader.Table(mapping, file.columns(), usualWidth(), stages, new OwnerNames(people));
    }

    /** All rows. */
    public ImportPreview preview() {
        List<ImportRow> rows = file.rows().stream().map(this::read).toList();
        return new ImportPreview(stages.stages(), stages.different(), rows, file.remarks());
    }

    private ImportRow read(CsvRow row) {
        ImportRow read = new RowReader(table, row).read();
        Item item = read.item();
        Likeness likeness = new Likeness(item.title().toLowerCase(Locale.ROOT), item.stage(), item.period());
        Integer earlier = lines.putIfAbsent(likeness, row.line());
        if (earlier == null) {
            return read;
        }
        List<ImportNote> notes = new ArrayList<>(read.notes());
        notes.add(new ImportNote(Severity.REMARK, row.line(), null, null, text("exchange.note.twice", earlier)));
        return new ImportRow(read.line(), item, read.stage(), notes);
    }

    /** As many cells as most rows have; never fewer than there are names, but a missing name is no reason to complain. */
    private int usualWidth() {
        int filled = mostFrequent(row -> row.cells().size());
        int written = mostFrequent(CsvRow::written);
        int named = file.header() ? file.records().getFirst().cells().size() : filled;
        // Where all rows end early, as some programs write it, the short ones are no exception.
        return Math.max(filled, Math.min(named, written));
    }

    private int mostFrequent(ToIntFunction<CsvRow> width) {
        Map<Integer, Integer> counts = new HashMap<>();
        file.rows().forEach(row -> counts.merge(width.applyAsInt(row), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
