package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.DateOrder;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.exchange.ImportPreview;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of the file: its name, some of its values, and what it becomes. */
final class ColumnLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final int column;
    private final boolean orderUnclear;
    private final Select<ImportField> field = new Select<>();
    private final Select<DateOrder> order = new Select<>();

    /** Is told what a column becomes. */
    interface Feeding extends Serializable {
        /** The column feeds this field, or none. */
        void feed(int column, @Nullable ImportField field);
    }

    /** Is told the order of the dates in a column. */
    interface Ordering extends Serializable {
        /** The column's dates have this order. */
        void order(int column, DateOrder order);
    }

    ColumnLine(CsvFile file, int column, String name, Feeding feeding, Ordering ordering) {
        this.column = column;
        this.orderUnclear = ImportPreview.isOrderUnclear(file, column);
        addClassName("ch-import-column");
        Span title = new Span(name);
        title.addClassName("ch-import-column-name");
        title.setTitle(name);
        Span values = new Span(samples(file));
        values.addClassNames("ch-import-samples", "ch-quiet");
        field.setItems(ImportField.values());
        field.setItemLabelGenerator(each -> each == null ? "" : each.label());
        field.setEmptySelectionAllowed(true);
        field.setAriaLabel(text("exchange.column.becomes", name));
        field.addValueChangeListener(change -> feeding.feed(column, change.getValue()));
        order.setItems(DateOrder.values());
        order.setItemLabelGenerator(DateOrder::label);
        order.setHelperText(text("exchange.column.order-help"));
        order.setAriaLabel(text("exchange.column.dates", name));
        order.addValueChangeListener(change -> ordering.order(column, change.getValue()));
        Div choice = new Div(field, order);
        choice.addClassName("ch-import-choice");
        add(title, values, choice);
    }

    /** Shows what is chosen. */
    void show(ColumnMapping mapping) {
        String unfed = mapping.appendLeftovers() ? text("exchange.column.keep") : text("exchange.column.ignore");
        field.setEmptySelectionCaption(unfed);
        field.setPlaceholder(unfed);
        field.setValue(mapping.field(column));
        order.setValue(mapping.dateOrder(column));
        ImportField feeds = mapping.field(column);
        order.setVisible(orderUnclear && feeds != null && feeds.isDate());
    }

    private String samples(CsvFile file) {
        List<String> samples = file.rows().stream()
                .map(row -> row.cell(column).replaceAll("\\s+", " ").strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(value -> value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE - 1) + "…" : value)
                .toList();
        return samples.isEmpty() ? text("exchange.column.empty") : String.join(" · ", samples);
    }
}
