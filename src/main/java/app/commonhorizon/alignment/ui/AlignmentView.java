package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanEdits;
import app.commonhorizon.roadmap.PlanNav;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.KeptFocus;
import app.commonhorizon.shared.ui.NavEntry;
import app.commonhorizon.shared.ui.PageTitles;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the two teams of a roadmap are out of step, what holds up most first. Follows the plan live. */
@Route(AlignmentView.ROUTE + "/:" + AlignmentView.ROADMAP)
@StyleSheet("alignment.css")
@PermitAll
class AlignmentView extends Div implements BeforeEnterObserver, HasHeader, HasDynamicTitle {

    static final String ROUTE = "alignment";
    static final String ROADMAP = "roadmap";

    private static final long serialVersionUID = 1L;

    private final transient FindingDesk desk;
    private final transient PlanNav nav;
    private final transient CurrentPerson currentPerson;

    private final HeaderTitle header = new HeaderTitle("", "");
    private final Select<Team> team = new Select<>();
    private final Select<Check> check = new Select<>();
    private final Paragraph summary = new Paragraph();
    private final Div capacities = new Div();
    private final Div content = new Div();
    private final Div inStep = new Div();

    private transient @Nullable PersonId me;
    private transient @Nullable RoadmapSnapshot plan;
    private transient @Nullable Place place;
    private transient @Nullable FindingList open;
    private transient @Nullable AcceptedList accepted;
    private transient Alignment.@Nullable Watch watch;

    AlignmentView(FindingDesk desk, PlanNav nav, CurrentPerson currentPerson) {
        this.desk = desk;
        this.nav = nav;
        this.currentPerson = currentPerson;
        addClassNames("ch-page", "ch-alignment");
        team.setLabel(text("alignment.filter.team"));
        team.setItems(Team.values());
        team.setEmptySelectionAllowed(true);
        team.setEmptySelectionCaption(text("alignment.filter.both"));
        team.setItemLabelGenerator(each -> each == null ? text("alignment.filter.both") : each.label());
        check.setLabel(text("alignment.filter.check"));
        check.setItems(Alignment.checks());
        check.setEmptySelectionAllowed(true);
        check.setEmptySelectionCaption(text("alignment.filter.all"));
        check.setItemLabelGenerator(each -> each == null ? text("alignment.filter.all") : each.label());
        team.addValueChangeListener(change -> refresh());
        check.addValueChangeListener(change -> refresh());
        capacities.addClassName("ch-capacity-buttons");
        Div toolbar = new Div(team, check, capacities);
        toolbar.addClassName("ch-toolbar");
        summary.addClassName("ch-finding-summary");
        summary.getElement().setAttribute("role", "status");
        inStep.addClassName("ch-in-step");
        add(toolbar, summary, content);
        KeptFocus.in(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoadmapId id = event.getRouteParameters()
                .get(ROADMAP)
                .flatMap(RoadmapId::parse)
                .orElseThrow(NotFoundException::new);
        PersonId person = currentPerson.id();
        me = person;
        try {
            plan = desk.roadmaps().snapshot(id, person);
        } catch (NoSuchRoadmapException e) {
            throw new NotFoundException();
        }
        PlanEdits edits = new PlanEdits(desk.roadmaps(), id, person, () -> plan().revision());
        Place here =
                new Place(desk, edits, this::plan, item -> UI.getCurrent().navigate("roadmap/" + id + "?item=" + item));
        open = new FindingList(here);
        accepted = new AcceptedList(here);
        content.removeAll();
        content.add(inStep, open, accepted);
        offerCapacities(here);
        place = here;
        refresh();
        // From one roadmap's page straight to another's, the page stays the same.
        getUI().ifPresent(this::follow);
    }

    private void offerCapacities(Place place) {
        capacities.removeAll();
        for (Team each : Team.values()) {
            if (place.mayState(each)) {
                capacities.add(new Button(
                        text("alignment.fix.capacity", each.label()), event -> new CapacityDialog(place, each).open()));
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
        super.onDetach(event);
    }

    private void follow(UI ui) {
        unfollow();
        watch = desk.alignment()
                .watch(plan().id(), Objects.requireNonNull(me), news -> Screens.later(ui, this::refresh));
    }

    private void unfollow() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    private void refresh() {
        RoadmapSnapshot known = plan;
        PersonId reader = me;
        if (known == null || reader == null) {
            return;
        }
        try {
            plan = desk.roadmaps().snapshot(known.id(), reader);
            Objects.requireNonNull(place).look();
            show(desk.alignment().of(known.id(), reader));
        } catch (NoSuchRoadmapException e) {
            // Not shared with this person any more: the page then says what it says to everybody else.
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void show(Findings findings) {
        Roadmap roadmap = plan().roadmap();
        header.setText(roadmap.name(), roadmap.purpose() == null ? "" : roadmap.purpose());
        List<Ranking.Ranked> chosen = Ranking.of(
                findings.open().stream()
                        .filter(finding ->
                                team.getValue() == null || finding.concerns().contains(team.getValue()))
                        .filter(finding ->
                                check.getValue() == null || finding.check().equals(check.getValue()))
                        .toList(),
                plan());
        int all = findings.open().size();
        summary.setText(
                chosen.size() == all
                        ? text("alignment.summary", all)
                        : text("alignment.summary-some", chosen.size(), all));
        summary.setVisible(all > 0);
        Objects.requireNonNull(open).show(chosen);
        Objects.requireNonNull(accepted).show(findings.accepted());
        showInStep(all == 0, findings.accepted().size());
    }

    private void showInStep(boolean is, int living) {
        inStep.setVisible(is);
        inStep.removeAll();
        if (is) {
            boolean empty = plan().items().findAny().isEmpty();
            inStep.add(
                    VaadinIcon.CHECK_CIRCLE.create(),
                    new H2(text(empty ? "alignment.nothing-yet" : "alignment.in-step")),
                    new Paragraph(text(
                            empty
                                    ? "alignment.nothing-yet-text"
                                    : living > 0 ? "alignment.in-step-accepted" : "alignment.in-step-text")));
        }
    }

    @Override
    public Component headerTitle() {
        return header;
    }

    @Override
    public List<NavEntry> headerNav() {
        return nav.of(plan().id(), Objects.requireNonNull(me), ROUTE);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("alignment.page-title", plan().roadmap().name()));
    }

    private RoadmapSnapshot plan() {
        return Objects.requireNonNull(plan, "entered without a plan");
    }
}
