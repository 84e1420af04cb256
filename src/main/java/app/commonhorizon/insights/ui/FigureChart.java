package app.commonhorizon.insights.ui;

import app.commonhorizon.insights.Figure;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.AbstractPlotOptions;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.Configuration;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.charts.model.Marker;
import com.vaadin.flow.component.charts.model.PlotOptionsBar;
import com.vaadin.flow.component.charts.model.PlotOptionsColumn;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.Series;
import com.vaadin.flow.component.charts.model.Stacking;
import com.vaadin.flow.component.charts.model.YAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A chart of a figure. Its colours come from the style sheet, so that light and dark need nothing else. */
final class FigureChart extends Chart {

    private static final long serialVersionUID = 1;

    /** How one series is drawn. */
    enum Shape {
        COLUMN,
        /** Shares of the whole. */
        SHARE,
        BAR,
        /** One upon the other. */
        STACK,
        LINE
    }

    private final List<Shape> shapes;
    private transient @Nullable Figure shown;

    /**
     * @param shapes one for each series of the figures that it is going to show
     * @param chosen is told which row's point somebody has clicked
     */
    FigureChart(List<Shape> shapes, IntConsumer chosen) {
        super(type(shapes.getFirst()));
        this.shapes = List.copyOf(shapes);
        Configuration configuration = getConfiguration();
        configuration.getChart().setStyledMode(true);
        configuration.getChart().setAnimation(false);
        configuration.setTitle("");
        configuration.getTooltip().setShared(true);
        configuration.getLegend().setEnabled(shapes.size() > 1);
        YAxis axis = configuration.getyAxis();
        axis.setTitle("");
        axis.setMin(0);
        axis.setAllowDecimals(false);
        addPointClickListener(click -> chosen.accept(click.getItemIndex()));
    }

    private static ChartType type(Shape shape) {
        return switch (shape) {
            case COLUMN, SHARE, STACK -> ChartType.COLUMN;
            case BAR -> ChartType.BAR;
            case LINE -> ChartType.LINE;
        };
    }

    /** Draws the figure; without effect if it is the one that is drawn. */
    void show(Figure figure) {
        if (figure.equals(shown)) {
            return;
        }
        shown = figure;
        Configuration configuration = getConfiguration();
        configuration
                .getxAxis()
                .setCategories(figure.rows().stream()
                        .map(Figure.Row::label)
                        .map(ChartText::plain)
                        .toArray(String[]::new));
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            int place = i;
            ListSeries series = new ListSeries(figure.series().get(i));
            series.setData(
                    figure.rows().stream().map(row -> row.values().get(place)).toArray(Number[]::new));
            series.setPlotOptions(options(shapes.get(i), i));
            all.add(series);
        }
        configuration.setSeries(all);
        drawChart(true);
    }

    private static AbstractPlotOptions options(Shape shape, int colour) {
        return switch (shape) {
            case COLUMN, SHARE, STACK -> column(shape, colour);
            case BAR -> {
                PlotOptionsBar bar = new PlotOptionsBar();
                bar.setColorIndex(colour);
                bar.setAnimation(false);
                yield bar;
            }
            case LINE -> {
                PlotOptionsLine line = new PlotOptionsLine();
                line.setColorIndex(colour);
                line.setAnimation(false);
                line.setMarker(new Marker(false));
                yield line;
            }
        };
    }

    private static PlotOptionsColumn column(Shape shape, int colour) {
        PlotOptionsColumn column = new PlotOptionsColumn();
        if (shape != Shape.COLUMN) {
            column.setStacking(shape == Shape.SHARE ? Stacking.PERCENT : Stacking.NORMAL);
        }
        column.setColorIndex(colour);
        column.setMaxPointWidth(56);
        column.setAnimation(false);
        return column;
    }
}
