package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.insights.ItemsOverTime;
import app.commonhorizon.insights.ItemsOverTime.Span;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.StageId;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.Label;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.PlotLine;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.StackLabels;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.Tooltip;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns over time: how many items run, marketing's on top of IT's as in the lanes of the timeline. The teams differ by
 * colour and by their columns' corners, as their bars do.
 */
final class ItemsChart extends Div {

    private static final long serialVersionUID = 1;

    /** Written into the columns; a CSS variable reaches into the chart where a rule of ours does not. */
    private static final String IN_COLUMN =
            "{#if point.y}<span style=\"fill: var(--ch-chart-in-column)\">{point.y}</span>{/if}";

    private final Chart chart = new Chart(ChartType.COLUMN);
    private final ListSeries marketing = series(Team.MARKETING, 0, 5);
    private final ListSeries it = series(Team.IT, 1, 0);
    private transient List<Span> spans = List.of();
    private String title = "";

    ItemsChart() {
        addClassName("ch-chart");
        Configuration configuration = chart.getConfiguration();
        // Colours come from the style sheet, so that light and dark need nothing else.
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.setSeries(marketing, it);
        YAxis yAxis = configuration.getyAxis();
        yAxis.setTitle(text("insights.chart.items"));
        yAxis.setMin(0);
        yAxis.setAllowDecimals(false);
        yAxis.setStackLabels(new StackLabels(true));
        Tooltip tooltip = configuration.getTooltip();
        tooltip.setShared(true);
        tooltip.setHeaderFormat("<b>{point.key}</b><br/>");
        tooltip.setPointFormat("{series.name}: {point.y}<br/>");
        tooltip.setFooterFormat(text("insights.chart.together") + ": {point.total}");
        add(chart);
    }

    /**
     * Draws the figures of one stage; where only numbers have changed, the chart keeps its place and focus.
     *
     * @param stage null for all stages together
     * @param newTitle what is shown, for the eye and the screen reader
     * @param today where the line of today stands, if that day is among the spans
     */
    void show(ItemsOverTime items, @Nullable StageId stage, String newTitle, LocalDate today) {
        marketing.setData(numbers(items.running(stage, Team.MARKETING)));
        it.setData(numbers(items.running(stage, Team.IT)));
        if (items.spans().equals(spans) && title.equals(newTitle)) {
            marketing.updateSeries();
            it.updateSeries();
            return;
        }
        spans = items.spans();
        title = newTitle;
        Configuration configuration = chart.getConfiguration();
        configuration.setTitle(ChartText.plain(title));
        XAxis xAxis = configuration.getxAxis();
        xAxis.setTitle(items.unit().label());
        xAxis.setCategories(spans.stream().map(Span::label).toArray(String[]::new));
        xAxis.setPlotLines(todayLine(today));
        chart.drawChart(true);
    }

    private PlotLine[] todayLine(LocalDate today) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.contains(today)) {
                double passed = ChronoUnit.DAYS.between(span.first(), today);
                double length = ChronoUnit.DAYS.between(span.first(), span.last()) + 1;
                // A column's middle is at its index.
                PlotLine line = new PlotLine();
                line.setValue(i - 0.5 + passed / length);
                line.setZIndex(4);
                Label label = new Label(
                        "<span style=\"fill: var(--ch-chart-today)\">" + text("insights.chart.today") + "</span>");
                label.setRotation(0);
                line.setLabel(label);
                return new PlotLine[] {line};
            }
        }
        return new PlotLine[0];
    }

    private static ListSeries series(Team team, int colour, int cornerRadius) {
        ListSeries series = new ListSeries(team.label());
        PlotOptionsColumn options = new PlotOptionsColumn();
        options.setStacking(Stacking.NORMAL);
        options.setColorIndex(colour);
        options.setBorderRadius(cornerRadius);
        options.setMaxPointWidth(72);
        options.setAnimation(false);
        DataLabels labels = new DataLabels(true);
        labels.setFormat(IN_COLUMN);
        options.setDataLabels(labels);
        series.setPlotOptions(options);
        return series;
    }

    private static Number[] numbers(List<Integer> counts) {
        return counts.toArray(Number[]::new);
    }
}
