package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.insights.ItemsOverTime;
import app.commonhorizon.insights.ItemsOverTime.Span;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart's figures to read exactly, stage by stage: for screen readers, and for whoever wants to quote a number. */
final class ItemsTable extends Grid<ItemsTable.Row> {

    private static final long serialVersionUID = 1;

    /**
     * One line of figures.
     *
     * @param total whether it sums up others
     * @param running one number per span
     */
    record Row(String stage, String team, boolean total, List<Integer> running, int unplaced) {}

    private transient List<Span> spans = List.of();
    private transient List<Row> rows = List.of();

    ItemsTable() {
        addClassName("ch-figures");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        // A plan of many years has many columns.
        setColumnRendering(ColumnRendering.LAZY);
        setPartNameGenerator(row -> row.total() ? "total" : null);
    }

    /**
     * Shows the figures.
     *
     * @param stages the stages to show, in their order
     * @param together the stage that the last lines sum up; null for all stages
     */
    void show(ItemsOverTime items, List<Stage> stages, @Nullable StageId together) {
        if (!items.spans().equals(spans) || getColumns().isEmpty()) {
            spans = items.spans();
            setUpColumns();
        }
        List<Row> now = new ArrayList<>();
        for (Stage stage : stages) {
            for (Team team : Team.values()) {
                now.add(row(items, stage.name(), stage.id(), team));
            }
        }
        String all = stages.size() == 1 ? stages.getFirst().name() : text("insights.all-stages");
        if (together == null) {
            for (Team team : Team.values()) {
                now.add(row(items, all, null, team));
            }
        }
        now.add(row(items, all, together, null));
        if (!now.equals(rows)) {
            rows = List.copyOf(now);
            setItems(rows);
        }
    }

    private void setUpColumns() {
        removeAllColumns();
        addColumn(Row::stage)
                .setHeader(text("insights.stage"))
                .setRowHeader(true)
                .setFrozen(true)
                .setWidth("9rem");
        addColumn(Row::team)
                .setHeader(text("insights.team"))
                .setFrozen(true)
                .setWidth("7rem")
                .setFlexGrow(0);
        for (int i = 0; i < spans.size(); i++) {
            int index = i;
            number(addColumn(row -> row.running().get(index))
                    .setHeader(spans.get(i).label()));
        }
        number(addColumn(Row::unplaced).setHeader(text("insights.table.not-placed")))
                .setWidth("8rem");
    }

    private static Grid.Column<Row> number(Grid.Column<Row> column) {
        return column.setTextAlign(ColumnTextAlign.END).setWidth("6rem").setFlexGrow(0);
    }

    private static Row row(ItemsOverTime items, String name, @Nullable StageId stage, @Nullable Team team) {
        return new Row(
                name,
                team == null ? text("insights.chart.together") : team.label(),
                team == null || stage == null,
                items.running(stage, team),
                items.unplaced(stage, team).size());
    }
}
