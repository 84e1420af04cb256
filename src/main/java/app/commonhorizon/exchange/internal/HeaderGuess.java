package app.commonhorizon.exchange.internal;

import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.DateOrder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out whether the first row of a file holds the names of its columns. */
public final class HeaderGuess {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*%?");
    private static final int LONGEST_NAME = 80;

    private HeaderGuess() {}

    /** Whether the first of these records looks like names: words, none of them a date or a number, none twice or long. */
    public static boolean isHeader(List<CsvRow> records) {
        List<String> first = records.getFirst().cells().stream()
                .filter(cell -> !cell.isBlank())
                .toList();
        if (first.stream().anyMatch(ColumnNames::isKnown)) {
            return true;
        }
        boolean words = first.stream()
                .noneMatch(cell -> cell.length() > LONGEST_NAME
                        || NUMBER.matcher(cell).matches()
                        || DateText.read(cell, DateOrder.DAY_FIRST).isPresent());
        long different = first.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return words && different == first.size() && !comesAgainBelow(first, records);
    }

    /** A name does not stand among the values of its own column. */
    private static boolean comesAgainBelow(List<String> first, List<CsvRow> records) {
        return records.stream()
                .skip(1)
                .limit(200)
                .anyMatch(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank() && first.contains(cell)));
    }
}
