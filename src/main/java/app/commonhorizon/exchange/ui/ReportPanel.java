package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.ImportNote;
import app.commonhorizon.exchange.ImportNote.Severity;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The line-by-line report, to be searched. */
final class ReportPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Grid<ImportNote> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Select<Severity> severity = new Select<>();
    private final Span count = new Span();
    private transient List<ImportNote> notes = List.of();

    ReportPanel() {
        addClassName("ch-import-report");
        search.setPlaceholder("Line, column, value or words");
        search.setAriaLabel("Search the report");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> each == null ? "" : each.label() + "s");
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption("Problems and remarks");
        severity.setPlaceholder("Problems and remarks");
        severity.setAriaLabel("Show");
        severity.addValueChangeListener(change -> filter());
        count.addClassName("ch-quiet");
        count.getElement().setAttribute("role", "status");
        Div toolbar = new Div(search, severity, count);
        toolbar.addClassName("ch-toolbar");
        setUpGrid();
        add(toolbar, grid);
    }

    private void setUpGrid() {
        grid.addClassName("ch-import-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(note -> note.severity() == Severity.PROBLEM ? "problem" : null);
        grid.addColumn(ImportNote::line).setHeader("Line").setWidth("5rem").setFlexGrow(0);
        grid.addColumn(note -> (note.severity() == Severity.PROBLEM ? "⚠ " : "")
                        + note.severity().label())
                .setHeader("")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(note -> Objects.requireNonNullElse(note.column(), "–"))
                .setHeader("Column")
                .setWidth("9rem");
        grid.addColumn(note -> shortened(note.value()))
                .setHeader("What stands there")
                .setWidth("12rem");
        grid.addColumn(ImportNote::sentence)
                .setHeader("What becomes of it")
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.setEmptyStateText("Nothing to report");
    }

    /** Shows these notes. */
    void show(List<ImportNote> all) {
        notes = all;
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        Severity only = severity.getValue();
        List<ImportNote> shown = notes.stream()
                .filter(note -> only == null || note.severity() == only)
                .filter(note -> wanted.isEmpty() || matches(note, wanted))
                .toList();
        grid.setItems(shown);
        count.setText(
                shown.size() == notes.size()
                        ? PreviewTexts.count(notes.size(), "line")
                        : "%,d of %,d lines".formatted(shown.size(), notes.size()));
    }

    private static boolean matches(ImportNote note, String wanted) {
        String all = note.line() + "\n" + note.column() + "\n" + note.value() + "\n" + note.sentence();
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String shortened(@Nullable String value) {
        return value == null ? "–" : value.length() > 200 ? value.substring(0, 199) + "…" : value;
    }
}
