package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.KeptTexts;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.OpenPlans;
import app.commonhorizon.roadmap.PlanNav;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.ui.timeline.RoadmapTimeline;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.NavEntry;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The roadmap page: the timeline, and beside it the panel of the item that is open. */
@Route("roadmap/:roadmap")
@StyleSheet("roadmap.css")
@PermitAll
class RoadmapView extends Div implements HasHeader, HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String ITEM = "item";

    /** What the header and the menus tell of. */
    private static final Set<String> HEADER = Set.of(PlanType.ROADMAP.code(), PlanType.ACCESS.code());

    private final transient Roadmaps roadmaps;
    private final transient People people;
    private final transient FollowedPlan followed;
    private final transient PageFeatures.Offered offered;
    private final transient KeptTexts keptTexts;
    private final transient PlanNav nav;
    private final transient PersonId me;

    private final Button share = new Button(text("roadmap.share"));
    private transient List<Person> everybody = List.of();
    private transient PlanEditor editor;
    private transient RoadmapTitle title;
    private RoadmapTimeline timeline;
    private PlanMenu menu;
    private transient Beside beside;
    private transient PageFeatures features;

    @SuppressWarnings("NullAway.Init") // filled when the view is entered
    RoadmapView(
            Roadmaps roadmaps,
            People people,
            OpenPlans openPlans,
            PageFeatures.Offered offered,
            KeptTexts keptTexts,
            PlanNav nav,
            CurrentPerson currentPerson) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.followed = new FollowedPlan(openPlans);
        this.offered = offered;
        this.keptTexts = keptTexts;
        this.nav = nav;
        this.me = currentPerson.id();
        addClassName("ch-roadmap");
        share.addClickListener(event -> new ShareDialog(plan(), people.all(), editor).open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RoadmapId id = event.getRouteParameters()
                .get("roadmap")
                .flatMap(RoadmapId::parse)
                .orElseThrow(NotFoundException::new);
        leaveLastPage();
        followed.enter(visible(id));
        everybody = people.all();
        editor = new PlanEditor(roadmaps, keptTexts, me, ops -> timeline.propose(ops), this::plan);
        title = new RoadmapTitle(id, roadmaps, me);
        QueryParameters query = event.getLocation().getQueryParameters();
        timeline = new RoadmapTimeline(id, "roadmap/" + id, query.getQueryString(), access().mayEdit());
        beside = new Beside(this, timeline, this::panelOf);
        features = new PageFeatures(offered, this, editor, beside, this::plan, timeline);
        menu = new PlanMenu(editor, features, offered.entries());
        timeline.addToToolbar(menu);
        timeline.addItemOpenListener(open -> open.item().ifPresent(item -> beside.openItem(item, open.created())));
        timeline.addItemCloseListener(close -> beside.closeItem());
        timeline.addAskPageListener(ask -> asked(ask.name(), ask.detail()));
        add(timeline);
        showPlan();
        subscribe();
        query.getSingleParameter(ITEM).ifPresent(beside::openNamed);
        features.entered(beside.item() != null);
    }

    /** The router takes the same view from one roadmap to the next. */
    @SuppressWarnings("ConstantValue") // there is none at first
    private void leaveLastPage() {
        if (features != null) {
            features.left();
        }
        followed.unfollow();
        removeAll();
        removeClassName("ch-with-strip");
    }

    private RoadmapSnapshot visible(RoadmapId id) {
        try {
            return roadmaps.snapshot(id, me);
        } catch (NoSuchRoadmapException e) {
            throw new NotFoundException();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        subscribe();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.unfollow();
        features.left();
        super.onDetach(event);
    }

    /** The panel and the header follow the plan; the timeline does so by itself. */
    private void subscribe() {
        getUI().ifPresent(ui -> followed.follow(ui, new OpenPlans.Reader() {
            @Override
            public boolean concerns(Change change) {
                return RoadmapView.this.concerns(change);
            }

            @Override
            public void changed() {
                RoadmapView.this.changed();
            }

            @Override
            public void tooFarBehind() {
                ui.getPage().reload();
            }
        }));
    }

    /** The plan as it stands now. */
    private RoadmapSnapshot plan() {
        return followed.now();
    }

    private boolean concerns(Change change) {
        return change.ops().stream().anyMatch(step -> HEADER.contains(step.type()))
                || beside.concerns(change)
                || features.concerns(change);
    }

    private void changed() {
        if (!followed.isFollowed() || !showPlan()) {
            return;
        }
        beside.planChanged(plan(), everybody);
        features.planChanged();
    }

    /** @return whether the person may see it still */
    private boolean showPlan() {
        RoadmapSnapshot plan = plan();
        Access access = access();
        if (access == Access.NONE) {
            Withdrawal.leave(plan.roadmap(), roadmaps, me);
            return false;
        }
        Roadmap roadmap = plan.roadmap();
        title.show(roadmap);
        menu.show(access.mayEdit());
        share.setVisible(access == Access.OWNER && !roadmap.isDraft());
        setClassName("ch-on-draft", roadmap.isDraft());
        return true;
    }

    /** What the person may do by now. */
    Access access() {
        return editor.access(everybody);
    }

    private Optional<ItemPanel> panelOf(ItemId item) {
        // The browser may know of an item before this screen was told of it.
        RoadmapSnapshot known = plan();
        RoadmapSnapshot now = known.item(item).isPresent() ? known : visible(known.id());
        return now.item(item)
                .map(found -> new ItemPanel(
                        found,
                        now,
                        everybody,
                        editor,
                        features,
                        button -> timeline.openMenuOf(item, button),
                        beside::closeItem));
    }

    private void asked(String name, JsonNode detail) {
        if (name.equals("edits-discarded")) {
            beside.discardWaiting();
        } else {
            features.asked(name, detail);
        }
    }

    @Override
    public Component headerTitle() {
        return title.component();
    }

    @Override
    public List<NavEntry> headerNav() {
        return nav.of(plan().id(), me, RoadmapPageLink.ROUTE);
    }

    @Override
    public Optional<Component> headerActions() {
        return Optional.of(share);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(plan().roadmap().title());
    }
}
