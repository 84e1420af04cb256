package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.UnreadableFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into a {@link CsvFile}. The file streams through; only the rows that one import can take are kept.
 */
public final class CsvReader {

    private static final int SAMPLE = 64 * 1024;
    private static final int MOST_COLUMNS = 500;
    /** Excel's way to say what separates the cells, in a first line of its own. */
    private static final Pattern DECLARATION = Pattern.compile("sep=(.)\\r?\\n?", Pattern.CASE_INSENSITIVE);

    private final Path path;
    private final String name;
    private final DoubleConsumer progress;
    private final List<CsvRow> records = new ArrayList<>();
    private int rows;
    private int blank;
    private int width;

    /** Will read {@code path} and call it {@code name}; {@code progress} is told the share that was read. */
    public CsvReader(Path path, String name, DoubleConsumer progress) {
        this.path = path;
        this.name = name;
        this.progress = progress;
    }

    /** Reads the file; see {@link CsvFile#read}. */
    public CsvFile read() throws IOException, UnreadableFileException {
        long size = Files.size(path);
        if (size > CsvFile.LARGEST_FILE) {
            throw new UnreadableFileException(
                    text("exchange.unreadable.large", size >> 20, CsvFile.LARGEST_FILE >> 20));
        }
        TextFile text = TextFile.of(path);
        String declaration = declaration(text);
        Separator separator = separator(text, declaration);
        try (InputStream bytes = new CountingStream(Files.newInputStream(path), size, progress);
                Reader reader = text.open(bytes)) {
            reader.skip(declaration.length());
            parse(new RecordLimit(new BufferedReader(reader)), separator, declaration.isEmpty() ? 0 : 1);
        }
        if (records.isEmpty()) {
            throw new UnreadableFileException(text("exchange.unreadable.blank"));
        }
        return new CsvFile(
                name,
                text("exchange.format", encoding(text), separator.label()),
                false,
                records,
                width,
                blank,
                rows - records.size());
    }

    private static String declaration(TextFile text) throws IOException {
        Matcher matcher = DECLARATION.matcher(sample(text, 8));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private static Separator separator(TextFile text, String declaration) throws IOException {
        if (!declaration.isEmpty()) {
            for (Separator separator : Separator.values()) {
                if (separator.character() == declaration.charAt(4)) {
                    return separator;
                }
            }
        }
        String sample = sample(text, SAMPLE);
        return Separator.guess(sample.substring(declaration.length()), sample.length() < SAMPLE);
    }

    private static String sample(TextFile text, int length) throws IOException {
        try (Reader reader = text.open(Files.newInputStream(text.path()))) {
            char[] buffer = new char[length];
            int filled = 0;
            int read;
            while (filled < length && (read = reader.read(buffer, filled, length - filled)) >= 0) {
                filled += read;
            }
            return new String(buffer, 0, filled);
        }
    }

    private void parse(RecordLimit source, Separator separator, int linesBefore)
            throws IOException, UnreadableFileException {
        try (CSVParser parser = CSVParser.parse(source, separator.format())) {
            Iterator<CSVRecord> all = parser.iterator();
            while (true) {
                int line = linesBefore + (int) parser.getCurrentLineNumber() + 1;
                source.recordStarts();
                CSVRecord row = next(all, parser, line, linesBefore);
                if (row == null) {
                    return;
                }
                take(line, row);
            }
        }
    }

    private static @Nullable CSVRecord next(Iterator<CSVRecord> all, CSVParser parser, int line, int linesBefore)
            throws IOException, UnreadableFileException {
        try {
            return all.hasNext() ? all.next() : null;
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw explained(cause, line, linesBefore + parser.getCurrentLineNumber());
        }
    }

    /** What a failure in the row that begins in {@code line} and was read up to {@code last} says to a person. */
    private static UnreadableFileException explained(IOException failure, int line, long last) throws IOException {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof RecordLimit.ExceededException || message.contains("EOF reached")) {
            return new UnreadableFileException(text("exchange.unreadable.quote-open", line));
        }
        if (message.contains("encapsulated token")) {
            return new UnreadableFileException(text("exchange.unreadable.quotes", last, line));
        }
        throw failure;
    }

    private void take(int line, CSVRecord row) throws UnreadableFileException {
        int filled = row.size();
        while (filled > 0 && row.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled == 0) {
            blank++;
            return;
        }
        if (filled > MOST_COLUMNS) {
            throw new UnreadableFileException(text("exchange.unreadable.columns", line, filled, MOST_COLUMNS));
        }
        if (++rows > CsvFile.MOST_ROWS + 1) {
            throw new UnreadableFileException(text("exchange.unreadable.rows", CsvFile.MOST_ROWS));
        }
        // One more than an import takes, because the first may turn out to hold the names.
        if (records.size() <= CsvFile.MOST_ITEMS) {
            records.add(new CsvRow(line, List.of(row.values()).subList(0, filled), row.size()));
            width = Math.max(width, filled);
        }
    }

    private static String encoding(TextFile text) {
        if (text.charset().equals(StandardCharsets.UTF_8)) {
            return "UTF-8";
        }
        return text.charset()
                .name()
                .replace("windows", "Windows")
                .toUpperCase(Locale.ROOT)
                .replace("WINDOWS", "Windows");
    }
}
