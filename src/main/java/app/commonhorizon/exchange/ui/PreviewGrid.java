package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows as they will become items. Ticks stay with the line of the file when the rows are read anew. */
final class PreviewGrid extends Grid<ImportRow> {

    private static final long serialVersionUID = 1L;

    private final transient Map<PersonId, String> owners = new HashMap<>();
    private final transient Runnable ticked;
    private boolean ticking;
    private final Set<Integer> lines = new HashSet<>();

    /** Tells {@code ticked} whenever the person ticks or unticks rows. */
    PreviewGrid(List<Person> people, Runnable ticked) {
        this.ticked = ticked;
        people.forEach(person -> owners.put(person.id(), person.name()));
        addClassName("ch-import-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setPartNameGenerator(row -> row.hasProblem() ? "problem" : null);
        setTooltipGeneratorsAndColumns();
        setEmptyStateText(text("exchange.grid.none"));
    }

    private void setTooltipGeneratorsAndColumns() {
        addColumn(ImportRow::line)
                .setHeader(text("exchange.report.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(row -> row.item().title())
                .setHeader(text("exchange.field.title"))
                .setTooltipGenerator(row -> row.item().title())
                .setWidth("16rem")
                .setFlexGrow(3);
        addColumn(ImportRow::stage)
                .setHeader(text("exchange.field.stage"))
                .setWidth("9rem")
                .setTooltipGenerator(ImportRow::stage);
        addColumn(row -> row.item().team().label())
                .setHeader(text("exchange.field.team"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addColumn(row -> row.item().kind().label())
                .setHeader(text("exchange.field.kind"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(row -> PreviewTexts.start(row.item().period()))
                .setHeader(text("exchange.field.start"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(row -> PreviewTexts.date(row.item().period().end()))
                .setHeader(text("exchange.field.end"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(row -> row.item().status().label())
                .setHeader(text("exchange.field.status"))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(row -> owners.getOrDefault(row.item().owner(), ""))
                .setHeader(text("exchange.field.owner"))
                .setWidth("7rem");
        addColumn(PreviewTexts::matter)
                .setHeader(text("exchange.grid.to-know"))
                .setTooltipGenerator(PreviewTexts::matter)
                .setPartNameGenerator(row -> row.hasProblem() ? "problem-text" : "remark-text")
                .setWidth("12rem")
                .setFlexGrow(2);
    }

    /** Shows these rows. */
    void show(List<ImportRow> rows) {
        ListDataProvider<ImportRow> data = new ListDataProvider<>(rows) {
            @Override
            public Object getId(ImportRow row) {
                return row.line();
            }
        };
        setItems(data);
        if (ticking) {
            tick(rows);
        }
    }

    /** Lets the person tick rows, or not. */
    void setTicking(boolean on, List<ImportRow> rows) {
        ticking = on;
        if (on) {
            setSelectionMode(SelectionMode.MULTI);
            asMultiSelect().addSelectionListener(change -> {
                if (change.isFromClient()) {
                    remember(change.getAllSelectedItems());
                }
            });
            tick(rows);
        } else {
            setSelectionMode(SelectionMode.NONE);
        }
    }

    /** Whether a row counts among those to be imported, as far as ticks go. */
    boolean isTicked(ImportRow row) {
        return !ticking || lines.contains(row.line());
    }

    private void remember(Collection<ImportRow> selected) {
        lines.clear();
        selected.forEach(row -> lines.add(row.line()));
        ticked.run();
    }

    private void tick(List<ImportRow> rows) {
        asMultiSelect()
                .setValue(
                        rows.stream().filter(row -> lines.contains(row.line())).collect(Collectors.toSet()));
    }
}
