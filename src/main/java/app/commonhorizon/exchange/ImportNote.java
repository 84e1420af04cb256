package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

import org.jspecify.annotations.Nullable;

/**
 * Something about a row that the person should know.
 *
 * @param line the line of the file in which the row begins
 * @param column the column that it is about, null if it is about the whole row
 * @param value what stands there, null if it is about the whole row
 * @param sentence what is the matter, and what becomes of it
 */
public record ImportNote(
        Severity severity,
        int line,
        @Nullable String column,
        @Nullable String value,
        String sentence) {

    /** How much it matters. */
    public enum Severity {
        /** Something was not understood: without the person's consent the row is left out. */
        PROBLEM,
        /** All was understood, but something comes out differently from what stands in the file. */
        REMARK;

        /** The name for people. */
        public String label() {
            return text(this == PROBLEM ? "exchange.note.problem" : "exchange.note.remark");
        }
    }
}
