package app.commonhorizon.exchange.internal;

import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.DateOrder;

/** What the values of a column tell about the order of day and month in them. */
public final class DateColumn {

    private int dayFirst;
    private int monthFirst;
    private int ambiguous;

    /** Looks at a column of a file, counted from 0. */
    public DateColumn(CsvFile file, int column) {
        for (CsvRow row : file.rows()) {
            look(row.cell(column));
        }
    }

    private void look(String value) {
        if (value.length() < 6 || value.length() > 40 || !Character.isDigit(value.charAt(0))) {
            return;
        }
        DateOrder proven = DateText.provenOrder(value);
        if (proven == DateOrder.DAY_FIRST) {
            dayFirst++;
        } else if (proven == DateOrder.MONTH_FIRST) {
            monthFirst++;
        } else if (DateText.isAmbiguous(value)) {
            ambiguous++;
        }
    }

    /** What the values prove, or by majority; without any proof day first, as in most of the world. */
    public DateOrder order() {
        if (dayFirst == 0 && monthFirst == 0) {
            return DateOrder.DAY_FIRST;
        }
        return monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /** Whether some dates can be read in two ways and the others do not settle it: then a person has to say. */
    public boolean needsDecision() {
        return ambiguous > 0 && (dayFirst == 0) == (monthFirst == 0);
    }
}
