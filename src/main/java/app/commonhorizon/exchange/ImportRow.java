package app.commonhorizon.exchange;

import app.commonhorizon.roadmap.Item;
import java.util.List;

/**
 * What becomes of one row.
 *
 * @param line the line of the file in which the row begins
 * @param item the item; where there is a problem, as it would be if the row is imported even so
 * @param stage the name of the item's stage
 * @param notes what the person should know about the row, in the order of the columns; empty if nothing
 */
public record ImportRow(int line, Item item, String stage, List<ImportNote> notes) {

    public ImportRow {
        notes = List.copyOf(notes);
    }

    /** Whether something in the row was not understood. */
    public boolean hasProblem() {
        return notes.stream().anyMatch(note -> note.severity() == ImportNote.Severity.PROBLEM);
    }
}
