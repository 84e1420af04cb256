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
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well the two teams go together, in figures: what is out of step, what becomes of pilots, and who has how much to do. */
final class PlanFigures extends Div {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(PlanFigures.class);

    private final transient FindingsOverTime history;
    private final FigureSection findings =
            new FigureSection("findings", List.of(Shape.STACK, Shape.STACK, Shape.STACK, Shape.STACK));
    private final FigureSection verdicts = new FigureSection("verdicts", List.of(Shape.COLUMN));
    private final FigureSection waiting = new FigureSection("waiting-time", List.of(Shape.BAR, Shape.BAR));
    private final FigureSection agreement =
            new FigureSection("agreement", List.of(Shape.SHARE, Shape.SHARE, Shape.SHARE, Shape.SHARE));
    private final FigureSection load =
            new FigureSection("load", List.of(Shape.COLUMN, Shape.COLUMN, Shape.LINE, Shape.LINE));
    private final Anchor toFindings = new Anchor("", text("insights.findings.open"));
    private transient @Nullable RoadmapSnapshot wanted;
    private transient @Nullable PersonId reader;
    private boolean reading;

    PlanFigures(FindingsOverTime history) {
        this.history = history;
        addClassName("ch-plan-figures");
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
        this.wanted = plan;
        this.reader = reader;
        getUI().ifPresent(this::readPast);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        readPast(event.getUI());
    }

    /** One reading at a time; what changes meanwhile is read once more at its end. */
    private void readPast(UI ui) {
        RoadmapSnapshot plan = wanted;
        PersonId person = reader;
        if (reading || plan == null || person == null) {
            return;
        }
        reading = true;
        wanted = null;
        Locale locale = Languages.locale();
        Thread.startVirtualThread(() -> Languages.in(locale, () -> {
            List<FindingsOverTime.Day> days = pastOf(plan, person);
            Screens.later(ui, () -> {
                reading = false;
                days.stream().findAny().ifPresent(any -> findings.show(Figures.findings(days), plan));
                readPast(ui);
            });
        }));
    }

    /** Empty if the plan is not shared with this person any more: the page says so itself. */
    private List<FindingsOverTime.Day> pastOf(RoadmapSnapshot plan, PersonId person) {
        try {
            return history.of(plan.id(), person);
        } catch (NoSuchRoadmapException e) {
            return List.of();
        } catch (RuntimeException e) {
            LOG.error(
                    "The findings of {} over time could not be told; they are asked for again with the next change",
                    plan.id(),
                    e);
            return List.of();
        }
    }
}
