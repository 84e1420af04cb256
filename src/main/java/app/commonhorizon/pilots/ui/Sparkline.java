package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.shared.DateTexts;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results over time as a small line, with the target as a dashed one; in words for screen readers, who have the table too. */
class Sparkline extends Div {

    private static final long serialVersionUID = 1L;

    private static final double WIDTH = 300;
    private static final double HEIGHT = 72;
    private static final double EDGE = 7;

    Sparkline() {
        addClassName("ch-sparkline");
        getElement().setAttribute("role", "img");
    }

    /** Shows these; nothing without any result. */
    void show(PilotLife life) {
        List<Result> results = life.results();
        setVisible(!results.isEmpty());
        removeAll();
        if (!results.isEmpty()) {
            getElement().setAttribute("aria-label", words(results, life.pilot()));
            add(new Html(drawing(results, life.pilot())));
        }
    }

    private static String words(List<Result> results, @Nullable Pilot pilot) {
        String unit = pilot == null ? null : pilot.unit();
        Result first = results.getFirst();
        Result last = results.getLast();
        String line = results.size() == 1
                ? text("pilots.results.chart-one", Values.words(last.value(), unit), DateTexts.of(last.day()))
                : text(
                        "pilots.results.chart",
                        results.size(),
                        Values.words(first.value(), unit),
                        DateTexts.of(first.day()),
                        Values.words(last.value(), unit),
                        DateTexts.of(last.day()));
        return pilot == null || pilot.target() == null
                ? line
                : text("pilots.results.chart-target", line, Values.words(pilot.target(), unit));
    }

    /** Of numbers alone: nothing that somebody has written is in it. */
    private static String drawing(List<Result> results, @Nullable Pilot pilot) {
        Double target =
                pilot == null || pilot.target() == null ? null : pilot.target().doubleValue();
        double[] range = Stream.concat(
                        results.stream().map(result -> result.value().doubleValue()), Stream.ofNullable(target))
                .collect(Collectors.teeing(
                        Collectors.minBy(Double::compare), Collectors.maxBy(Double::compare), (least, most) ->
                                new double[] {least.orElse(0.0), most.orElse(0.0)}));
        long first = results.getFirst().day().toEpochDay();
        long days = Math.max(1, results.getLast().day().toEpochDay() - first);
        String points = results.stream()
                .map(result -> point(
                        (double) (result.day().toEpochDay() - first) / days,
                        result.value().doubleValue(),
                        range))
                .collect(Collectors.joining(" "));
        String last = points.substring(points.lastIndexOf(' ') + 1);
        String[] at = last.split(",");
        String goal = target == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<line class='target' x1='0' x2='%s' y1='%.1f' y2='%.1f'/>",
                        WIDTH,
                        height(target, range),
                        height(target, range));
        return String.format(
                Locale.ROOT,
                "<svg viewBox='0 0 %.0f %.0f' aria-hidden='true'>%s<polyline points='%s'/>"
                        + "<circle cx='%s' cy='%s' r='4'/></svg>",
                WIDTH,
                HEIGHT,
                goal,
                points,
                at[0],
                at[1]);
    }

    private static String point(double share, double value, double[] range) {
        return String.format(Locale.ROOT, "%.1f,%.1f", EDGE + share * (WIDTH - 2 * EDGE), height(value, range));
    }

    private static double height(double value, double[] range) {
        double span = range[1] - range[0];
        double share = span == 0 ? 0.5 : (value - range[0]) / span;
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }
}
