package app.commonhorizon.exchange;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line of the file in which it begins, counted from 1
 * @param cells its cells, up to the last one that is not blank
 * @param written how many cells were written, the blank ones at the end included
 */
public record CsvRow(int line, List<String> cells, int written) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** The cell in this column, counted from 0; empty where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
