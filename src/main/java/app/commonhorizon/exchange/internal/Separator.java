package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What separates the cells of a row. */
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final int SAMPLE_RECORDS = 100;

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    String label() {
        return text("exchange.separator." + name().toLowerCase(Locale.ROOT));
    }

    char character() {
        return character;
    }

    /** How such a file is read. Empty lines count, so that line numbers stay right. */
    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(character)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /**
     * The separator with which the rows at the beginning of a file come out equally long; of those the one that gives
     * more columns. A file with one column only counts as separated by commas.
     *
     * @param sample the beginning of the file
     * @param whole whether that is all of it; else its last row may be cut off
     */
    static Separator guess(String sample, boolean whole) {
        Separator best = COMMA;
        double bestScore = 0;
        for (Separator candidate : values()) {
            double score = candidate.score(sample, whole);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(String sample, boolean whole) {
        List<Integer> widths = new ArrayList<>();
        boolean sound = widths(sample, widths);
        if (!whole && sound && widths.size() > 1 && widths.size() < SAMPLE_RECORDS) {
            widths.removeLast();
        }
        int usual = widths.stream()
                .max((a, b) -> Integer.compare(Collections.frequency(widths, a), Collections.frequency(widths, b)))
                .orElse(1);
        if (usual < 2) {
            return 0;
        }
        double agreeing = (double) Collections.frequency(widths, usual) / widths.size();
        // Quotation marks that make no sense speak against a separator; more columns decide only between equals.
        return agreeing * (sound || !whole ? 1 : 0.6) + Math.min(usual, 500) / 10_000.0;
    }

    private boolean widths(String sample, List<Integer> widths) {
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), format())) {
            for (CSVRecord row : parser) {
                if (row.size() > 1 || !row.get(0).isEmpty()) {
                    widths.add(row.size());
                }
                if (widths.size() == SAMPLE_RECORDS) {
                    break;
                }
            }
            return true;
        } catch (UncheckedIOException | IOException e) {
            return false;
        }
    }
}
