package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.FindingsOverTime;
import app.commonhorizon.insights.Figures;
import app.commonhorizon.insights.ui.FigureChart.Shape;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** How well the two teams go together, in figures: what is out of step, what becomes of pilots, and who has how much to do. */
final class PlanFigures extends Div {

    private static final long serialVersionUID = 1;

    private final transient FindingsOverTime history;
    private final FigureSection findings = new FigureSection(
            "findings", List.of(Shape.STACKED_AREA, Shape.STACKED_AREA, Shape.STACKED_AREA, Shape.LINE));
    private final FigureSection verdicts = new FigureSection("verdicts", List.of(Shape.COLUMN));
    private final FigureSection waiting = new FigureSection("waiting-time", List.of(Shape.BAR, Shape.BAR));
    private final FigureSection agreement =
            new FigureSection("agreement", List.of(Shape.SHARE, Shape.SHARE, Shape.SHARE, Shape.SHARE));
    private final FigureSection load =
            new FigureSection("load", List.of(Shape.COLUMN, Shape.COLUMN, Shape.LINE, Shape.LINE));
    private final Anchor toFindings = new Anchor("", text("insights.findings.open"));
    private final transient AtomicBoolean reading = new AtomicBoolean();

    PlanFigures(FindingsOverTime history) {
        this.history = history;
        addClassName("ch-plan-figures");
        toFindings.addClassName("ch-figure-link");
        toFindings.getElement().setAttribute("router-link", "");
        add(findings.with(toFindings), verdicts, waiting, agreement, load);
    }

    /** Shows the figures of this plan as of a day. Those of the past follow when they are worked out. */
    void show(RoadmapSnapshot plan, PersonId reader, LocalDate today) {
        toFindings.setHref("alignment/" + plan.id());
        verdicts.show(Figures.pilotsByVerdict(plan, today), plan);
        waiting.show(Figures.waiting(plan), plan);
        agreement.show(Figures.agreement(plan), plan);
        load.show(Figures.load(plan, today), plan);
        getUI().ifPresent(ui -> readPast(ui, plan, reader));
    }

    /** One reading at a time: what changes meanwhile is told by the next change. */
    private void readPast(UI ui, RoadmapSnapshot plan, PersonId reader) {
        if (!reading.compareAndSet(false, true)) {
            return;
        }
        Locale locale = Languages.locale();
        Thread.startVirtualThread(() -> Languages.in(locale, () -> {
            try {
                List<FindingsOverTime.Day> days = history.of(plan.id(), reader);
                Screens.later(ui, () -> findings.show(Figures.findings(days), plan));
            } catch (NoSuchRoadmapException e) {
                // Not shared with this person any more: the page says so itself.
            } finally {
                reading.set(false);
            }
        }));
    }
}
