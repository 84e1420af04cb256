package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.DateOrder;
import app.commonhorizon.exchange.ImportField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The second step: which column becomes which field, and what the values in it mean. */
final class MappingPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CsvFile file;
    private final transient Consumer<ColumnMapping> changed;
    private final List<ColumnLine> lines = new ArrayList<>();
    private final StatusPanel statuses;
    private final OptionsPanel options;
    private final Paragraph missing = new Paragraph(text("exchange.mapping.no-title"));
    private transient ColumnMapping mapping;

    /**
     * Shows the columns of a file.
     *
     * @param mapping what is chosen at first
     * @param changed is told each change
     * @param headerChanged is told whether the first row holds names, when the person says so
     */
    MappingPanel(
            CsvFile file, ColumnMapping mapping, Consumer<ColumnMapping> changed, Consumer<Boolean> headerChanged) {
        this.file = file;
        this.mapping = mapping;
        this.changed = changed;
        this.statuses = new StatusPanel(file, (word, status) -> take(this.mapping.with(word, status)));
        this.options = new OptionsPanel(mapping, this::apply);
        addClassName("ch-import-card");
        Span format =
                new Span(text("exchange.mapping.file", file.name(), file.rows().size(), file.format()));
        format.addClassName("ch-quiet");
        Checkbox header = new Checkbox(text("exchange.mapping.header"), file.header());
        header.addValueChangeListener(change -> headerChanged.accept(change.getValue()));
        missing.addClassName("ch-problem");
        missing.getElement().setAttribute("role", "alert");
        add(new H2(text("exchange.mapping.title")), format);
        file.remarks().forEach(remark -> add(remark(remark)));
        add(header, columns(), missing, statuses, options);
        refresh();
    }

    private static Paragraph remark(String sentence) {
        Paragraph remark = new Paragraph(sentence);
        remark.addClassName("ch-note");
        return remark;
    }

    private Div columns() {
        Div table = new Div();
        table.addClassName("ch-import-columns");
        List<String> names = file.columns();
        for (int column = 0; column < names.size(); column++) {
            ColumnLine line = new ColumnLine(file, column, names.get(column), this::feed, this::order);
            lines.add(line);
            table.add(line);
        }
        return table;
    }

    private void feed(int column, @Nullable ImportField field) {
        if (mapping.field(column) != field) {
            take(mapping.with(column, field).withGuessedStatuses(file));
        }
    }

    private void order(int column, DateOrder order) {
        if (mapping.dateOrder(column) != order) {
            take(mapping.with(column, order));
        }
    }

    private void apply(UnaryOperator<ColumnMapping> change) {
        take(change.apply(mapping));
    }

    private void take(ColumnMapping other) {
        mapping = other;
        refresh();
        changed.accept(other);
    }

    /** Tells how many stages the file names, so that the limit is offered only where it matters. */
    void showStages(int different) {
        options.showStages(different);
    }

    private void refresh() {
        lines.forEach(line -> line.show(mapping));
        statuses.show(mapping);
        options.show(mapping);
        missing.setVisible(mapping.column(ImportField.TITLE) == null);
    }
}
