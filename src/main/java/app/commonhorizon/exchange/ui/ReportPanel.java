package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

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
        search.setPlaceholder(text("exchange.report.search"));
        search.setAriaLabel(text("exchange.report.search-label"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> each == null
                ? ""
                : text(each == Severity.PROBLEM ? "exchange.report.problems" : "exchange.report.remarks"));
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption(text("exchange.report.both"));
        severity.setPlaceholder(text("exchange.report.both"));
        severity.setAriaLabel(text("exchange.report.show"));
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
        grid.addColumn(ImportNote::line)
                .setHeader(text("exchange.report.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(note -> (note.severity() == Severity.PROBLEM ? "⚠ " : "")
                        + note.severity().label())
                .setHeader("")
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(note -> Objects.requireNonNullElse(note.column(), "–"))
                .setHeader(text("exchange.report.column"))
                .setWidth("9rem");
        grid.addColumn(note -> shortened(note.value()))
                .setHeader(text("exchange.report.value"))
                .setWidth("12rem");
        grid.addColumn(ImportNote::sentence)
                .setHeader(text("exchange.report.note"))
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.setEmptyStateText(text("exchange.report.none"));
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
                        ? text("exchange.report.count", notes.size())
                        : text("exchange.report.count-of", shown.size(), notes.size()));
    }

    private static boolean matches(ImportNote note, String wanted) {
        String all = note.line() + "\n" + note.column() + "\n" + note.value() + "\n" + note.sentence();
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String shortened(@Nullable String value) {
        return value == null ? "–" : value.length() > 200 ? value.substring(0, 199) + "…" : value;
    }
}
