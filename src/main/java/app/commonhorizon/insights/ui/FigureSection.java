package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.insights.Figure;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One figure: what it tells, its chart, and all its numbers in a table with the items behind them, for screen readers and for
 * whoever wants to quote one. A click on the chart leads to its row there.
 */
final class FigureSection extends Section {

    private static final long serialVersionUID = 1;

    /** So many items are named in one row; a month of a large plan has hundreds. */
    private static final int MOST_NAMED = 20;

    private final String rowHeader;
    private final FigureChart chart;
    private final Paragraph nothing;
    private final NativeTable table = new NativeTable();
    private final Details numbers = new Details(text("insights.figures"), table);
    private final transient List<NativeTableRow> lines = new ArrayList<>();
    private transient @Nullable Figure shown;
    private transient Map<ItemId, String> titles = Map.of();

    /**
     * @param key of the texts: {@code insights.figure.<key>.title}, {@code ….what} for what it tells,
     *     {@code ….row} the head of its rows, {@code ….none} said where there is nothing to draw
     */
    FigureSection(String key, List<FigureChart.Shape> shapes) {
        String texts = "insights.figure." + key;
        String title = text(texts + ".title");
        addClassNames("ch-figure", "ch-figure-" + key);
        H2 head = new H2(title);
        Paragraph what = new Paragraph(text(texts + ".what"));
        what.addClassName("ch-quiet");
        rowHeader = text(texts + ".row");
        nothing = new Paragraph(text(texts + ".none"));
        nothing.addClassName("ch-figure-none");
        chart = new FigureChart(shapes, this::reveal);
        table.addClassName("ch-figure-table");
        table.getElement().setAttribute("aria-label", title);
        Div drawing = new Div(chart);
        drawing.addClassName("ch-chart");
        add(head, what, drawing, nothing, numbers);
        // Until there are figures, neither a chart nor that there are none is told.
        List.of(drawing, nothing, numbers).forEach(part -> part.setVisible(false));
    }

    /** Adds a link to where these findings can be acted on. */
    FigureSection with(Component link) {
        addComponentAtIndex(2, link);
        return this;
    }

    /** Shows the figure of this plan; what has not changed keeps its place and focus. */
    void show(Figure figure, RoadmapSnapshot plan) {
        Map<ItemId, String> named = named(figure, plan);
        boolean empty = figure.isEmpty();
        nothing.setVisible(empty);
        chart.getParent().ifPresent(drawing -> drawing.setVisible(!empty));
        numbers.setVisible(!empty);
        if (figure.equals(shown) && named.equals(titles)) {
            return;
        }
        shown = figure;
        titles = named;
        if (!empty) {
            chart.show(figure);
            list(figure, plan);
        }
    }

    private static Map<ItemId, String> named(Figure figure, RoadmapSnapshot plan) {
        return figure.rows().stream()
                .flatMap(row -> row.items().stream().limit(MOST_NAMED))
                .distinct()
                .flatMap(item -> plan.item(item).stream())
                .collect(Collectors.toMap(Item::id, Item::title));
    }

    private void list(Figure figure, RoadmapSnapshot plan) {
        table.removeAll();
        lines.clear();
        boolean anyItems = figure.rows().stream().anyMatch(row -> !row.items().isEmpty());
        NativeTableRow head = new NativeTableRow(headCell(rowHeader));
        figure.series().forEach(series -> head.add(headCell(series)));
        if (anyItems) {
            head.add(headCell(text("insights.behind")));
        }
        NativeTableBody body = new NativeTableBody();
        for (Figure.Row row : figure.rows()) {
            NativeTableHeaderCell label = new NativeTableHeaderCell(row.label());
            label.getElement().setAttribute("scope", "row");
            NativeTableRow line = new NativeTableRow(label);
            row.values().forEach(value -> line.add(new NativeTableCell(value == null ? "–" : value.toString())));
            if (anyItems) {
                line.add(behind(row, plan));
            }
            lines.add(line);
            body.add(line);
        }
        table.add(new NativeTableHeader(head), body);
    }

    private static NativeTableHeaderCell headCell(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableCell behind(Figure.Row row, RoadmapSnapshot plan) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("ch-figure-items");
        row.items().stream().limit(MOST_NAMED).forEach(item -> {
            Anchor link = new Anchor(
                    "roadmap/" + plan.id() + "?item=" + item, Objects.requireNonNullElse(titles.get(item), ""));
            link.getElement().setAttribute("router-link", "");
            cell.add(link);
        });
        int more = row.items().size() - MOST_NAMED;
        if (more > 0) {
            cell.add(new Paragraph(text("insights.behind-more", more)));
        }
        return cell;
    }

    /** Opens the numbers at the row of a point. */
    private void reveal(int row) {
        if (row < 0 || row >= lines.size()) {
            return;
        }
        numbers.setOpened(true);
        NativeTableRow line = lines.get(row);
        line.getElement().setAttribute("tabindex", "-1");
        line.getElement().executeJs("setTimeout(() => { this.scrollIntoView({block: 'nearest'}); this.focus(); })");
    }
}
