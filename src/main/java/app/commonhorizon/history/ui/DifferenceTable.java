package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Difference;
import app.commonhorizon.history.DifferenceFile;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Differences in rows. A plain table: the roadmap page would have to load a grid for every visitor. */
class DifferenceTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    /** So many rows are shown; the file has all. */
    static final int MOST = 300;

    private final NativeTableBody body = new NativeTableBody();

    DifferenceTable() {
        addClassName("ch-differences");
        NativeTableRow headings = new NativeTableRow();
        for (String heading : List.of(
                text("history.compare.what"),
                text("history.compare.field"),
                text("history.compare.before"),
                text("history.compare.after"),
                text("history.compare.days"),
                text("history.compare.who"))) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            headings.add(cell);
        }
        add(new NativeTableHeader(headings), body);
    }

    /** Shows these, the first {@link #MOST} of them. */
    void show(List<Difference> differences) {
        body.removeAll();
        differences.stream().limit(MOST).forEach(difference -> body.add(row(difference)));
    }

    private static NativeTableRow row(Difference difference) {
        NativeTableHeaderCell what = new NativeTableHeaderCell(difference.what());
        what.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(what);
        String field = difference.field().isEmpty() ? DifferenceFile.kind(difference) : difference.field();
        row.add(
                new NativeTableCell(field),
                cell(difference.before(), "ch-before"),
                cell(difference.after(), "ch-after"),
                cell(days(difference), "ch-days"),
                new NativeTableCell(difference.who()));
        return row;
    }

    private static NativeTableCell cell(String text, String style) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName(style);
        return cell;
    }

    /** With the signs that the history has: "+7", "−3". */
    private static String days(Difference difference) {
        Long days = difference.days();
        if (days == null) {
            return "";
        }
        return days == 0 ? "±0" : (days > 0 ? "+" : "−") + Math.abs(days);
    }
}
