package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.internal.CsvReader;
import app.commonhorizon.exchange.internal.HeaderGuess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * A table as it was read from a file.
 *
 * @param name the file's name, as the person knows it
 * @param format how the file is written, for people, such as "UTF-8, separated by semicolons"
 * @param header whether the first record holds the columns' names
 * @param records the records from the top, one more than an import takes at most, the one with the names included; never empty
 * @param width how many columns there are
 * @param blank how many rows without any content were skipped
 * @param beyond how many further rows the file has below {@code records}
 */
public record CsvFile(
        String name, String format, boolean header, List<CsvRow> records, int width, int blank, int beyond) {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST_FILE = 50 * 1024 * 1024;
    /** The most rows a file may have. */
    public static final int MOST_ROWS = 200_000;
    /** The most rows that one import takes. */
    public static final int MOST_ITEMS = 20_000;

    public CsvFile {
        records = List.copyOf(records);
    }

    /**
     * Reads a file, whatever its encoding and separator.
     *
     * @param progress is told how much was read, from 0 to 1; it may throw a {@link CancellationException} to stop
     * @throws UnreadableFileException if it is no table; the message says why
     * @throws IOException if the disk fails
     */
    public static CsvFile read(Path file, String name, DoubleConsumer progress)
            throws UnreadableFileException, IOException {
        CsvFile read = new CsvReader(file, name, progress).read();
        CsvFile guessed = read.withHeader(HeaderGuess.isHeader(read.records()));
        if (guessed.header && guessed.records.size() == 1) {
            throw new UnreadableFileException(text("exchange.unreadable.only-names"));
        }
        return guessed;
    }

    /** The same table, its first record taken for the columns' names or for a row like the others. */
    public CsvFile withHeader(boolean names) {
        return new CsvFile(name, format, names, records, width, blank, beyond);
    }

    /** The rows below the names. */
    public List<CsvRow> rows() {
        int first = header ? 1 : 0;
        return records.subList(first, Math.min(records.size(), first + MOST_ITEMS));
    }

    /** A name for each column: from the file, made unique, or "Column 3" where there is none. */
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < width; column++) {
            String written = header
                    ? records.getFirst().cell(column).replaceAll("\\s+", " ").strip()
                    : "";
            String name = written.isEmpty() ? text("exchange.column.number", column + 1) : written;
            int times = seen.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return names;
    }

    /** What the person should know about the file as a whole, in sentences; empty if nothing. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        int all = records.size() + beyond - (header ? 1 : 0);
        int leftOut = all - rows().size();
        if (leftOut > 0) {
            remarks.add(text(
                    "exchange.remark.too-many",
                    all,
                    MOST_ITEMS,
                    rows().getLast().line(),
                    leftOut));
        }
        if (blank > 0) {
            remarks.add(text("exchange.remark.blank", blank));
        }
        return remarks;
    }
}
