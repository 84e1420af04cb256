package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.FindingsOverTime;
import app.commonhorizon.changes.Change;
import app.commonhorizon.insights.ItemsOverTime;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.OpenPlans;
import app.commonhorizon.roadmap.PlanNav;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.NavEntry;
import app.commonhorizon.shared.ui.PageTitles;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A roadmap from above: how much each team has in hand, stage by stage, over time. Follows the plan live. */
@Route(OverviewView.ROUTE + "/:" + OverviewView.ROADMAP)
@StyleSheet("overview.css")
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver, HasHeader, HasDynamicTitle {

    static final String ROUTE = "overview";
    static final String ROADMAP = "roadmap";

    private static final long serialVersionUID = 1;

    private final transient Roadmaps roadmaps;
    private final transient OpenPlans openPlans;
    private final transient PlanNav nav;
    private final transient CurrentPerson currentPerson;
    private final transient Clock clock;

    private final HeaderTitle header = new HeaderTitle("", "");
    private final StagePicker stage = new StagePicker(this::draw);
    private final Paragraph busiest = new Paragraph();
    private final ItemsChart chart = new ItemsChart();
    private final ItemsTable table = new ItemsTable();
    private final Paragraph unplaced = new Paragraph();
    private final Div figures = new Div();
    private final Div hint = new Div();
    private final PlanFigures together;

    private transient @Nullable PersonId person;
    private transient @Nullable RoadmapSnapshot plan;
    private transient ItemsOverTime items = ItemsOverTime.of(List.of());
    private transient OpenPlans.@Nullable OpenPlan open;

    OverviewView(
            Roadmaps roadmaps,
            OpenPlans openPlans,
            PlanNav nav,
            FindingsOverTime history,
            CurrentPerson currentPerson,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.openPlans = openPlans;
        this.nav = nav;
        this.currentPerson = currentPerson;
        this.clock = clock;
        together = new PlanFigures(history);
        addClassNames("ch-page", "ch-overview");
        busiest.addClassName("ch-busiest");
        unplaced.addClassName("ch-quiet");
        Div toolbar = new Div(stage, busiest);
        toolbar.addClassName("ch-toolbar");
        Paragraph counting = new Paragraph(text("insights.counting"));
        counting.addClassName("ch-quiet");
        figures.add(toolbar, chart, new H2(text("insights.figures")), table, counting);
        hint.addClassName("ch-empty");
        add(figures, hint, unplaced, together);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        person = currentPerson.id();
        RoadmapId wanted = event.getRouteParameters()
                .get(ROADMAP)
                .flatMap(RoadmapId::parse)
                .orElseThrow(NotFoundException::new);
        try {
            read(wanted);
        } catch (NoSuchRoadmapException e) {
            throw new NotFoundException();
        }
        // From one roadmap's overview straight to another's, the page stays the same.
        getUI().ifPresent(this::watch);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("insights.title", plan().roadmap().title()));
    }

    @Override
    public Component headerTitle() {
        return header;
    }

    @Override
    public List<NavEntry> headerNav() {
        return nav.of(plan().id(), Objects.requireNonNull(person), ROUTE);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        super.onDetach(event);
    }

    private void watch(UI ui) {
        unwatch();
        open = openPlans.open(plan(), Screens.executor(ui), new OpenPlans.Reader() {
            @Override
            public boolean concerns(Change change) {
                return true;
            }

            @Override
            public void changed() {
                refresh();
            }

            @Override
            public void tooFarBehind() {
                refresh();
                if (isAttached()) {
                    watch(ui);
                }
            }
        });
    }

    private void unwatch() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void refresh() {
        if (!isAttached()) {
            return;
        }
        try {
            read(plan().id());
        } catch (NoSuchRoadmapException e) {
            // Not shared with this person any more: the page then says what it says to everybody else.
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void read(RoadmapId id) {
        RoadmapSnapshot now = roadmaps.snapshot(id, Objects.requireNonNull(person));
        plan = now;
        items = ItemsOverTime.of(now.items().toList());
        Roadmap roadmap = now.roadmap();
        header.setText(roadmap.name(), Objects.requireNonNullElse(roadmap.purpose(), ""));
        stage.offer(now.stages());
        draw();
    }

    private void draw() {
        StagePicker.Choice chosen = stage.getValue();
        boolean anyPlaced = !items.spans().isEmpty();
        figures.setVisible(anyPlaced);
        hint.setVisible(!anyPlaced);
        if (anyPlaced) {
            chart.show(items, chosen.id(), OverviewTexts.title(items, chosen), LocalDate.now(clock));
            table.show(items, chosen.of(plan().stages()), chosen.id());
            busiest.setText(OverviewTexts.busiest(items, chosen));
        } else {
            showHint();
        }
        List<String> waiting = items.unplaced(anyPlaced ? chosen.id() : null, null);
        unplaced.setText(OverviewTexts.waiting(waiting));
        unplaced.setVisible(!waiting.isEmpty());
        together.setVisible(plan().items().findAny().isPresent());
        together.show(plan(), Objects.requireNonNull(person), LocalDate.now(clock));
    }

    private void showHint() {
        boolean empty = plan().items().findAny().isEmpty();
        Anchor toRoadmap = new Anchor("roadmap/" + plan().id(), text("insights.open-roadmap"));
        toRoadmap.addClassName("ch-button-link");
        toRoadmap.getElement().setAttribute("router-link", "");
        hint.removeAll();
        hint.add(
                new H2(empty ? text("insights.empty") : text("insights.undated")),
                new Paragraph(text("insights.empty-text")),
                toRoadmap);
    }

    private RoadmapSnapshot plan() {
        return Objects.requireNonNull(plan, "entered without a plan");
    }
}
