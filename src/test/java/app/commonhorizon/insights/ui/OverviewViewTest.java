package app.commonhorizon.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.insights.Figure;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.people.TestPeople;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import app.commonhorizon.testing.ApplicationTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.ListSeries;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationTest
class OverviewViewTest {

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ApplicationContext application;

    private final Window window = new Window();
    private Person owner;
    private Person colleague;
    private @Nullable OverviewView shown;

    private final RoadmapId roadmap = RoadmapId.random();
    private final Stage buy = new Stage(StageId.random(), "Buy", null, null, 1);
    private final Stage use = new Stage(StageId.random(), "Use", null, null, 2);
    private final Item idea = item(Team.IT, use, "Voice of customer", null, null);

    @BeforeEach
    void makePlan() {
        owner = TestPeople.member(persons, encoder);
        colleague = TestPeople.member(persons, encoder);
        List<Op> content = Stream.of(
                        buy,
                        use,
                        item(Team.MARKETING, buy, "One-tap checkout", "2026-11-02", "2027-04-30"),
                        item(Team.IT, buy, "Checkout platform", "2027-04-05", "2027-11-30"),
                        item(Team.MARKETING, use, "Welcome", "2026-11-02", "2026-11-20"),
                        idea)
                .map(part -> Op.add(part.type().code(), part.key(), part.fields()))
                .toList();
        roadmaps.create(new Roadmap(roadmap, "Journey", "One account.", owner.id(), Access.EDIT), content);
    }

    @AfterEach
    void close() {
        window.removeAll();
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsHowManyItemsOfEachTeamRunInEachQuarter() {
        open(colleague, roadmap);
        Chart chart = the(Chart.class);
        assertThat(chart.getConfiguration().getxAxis().getCategories())
                .containsExactly("Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027");
        assertThat(series("Marketing")).containsExactly(2, 1, 1, 0, 0);
        assertThat(series("IT")).containsExactly(0, 0, 1, 1, 1);
        assertThat(view().getPageTitle()).startsWith("Overview – Journey");
        assertThat(texts()).contains("Busiest: Q4 2026 with 2 items, 2 of marketing and 0 of IT.");
    }

    @Test
    void theTableHasTheSameFiguresStageByStage() {
        open(colleague, roadmap);
        assertThat(rows())
                .extracting(ItemsTable.Row::stage, ItemsTable.Row::team)
                .hasSize(2 * 2 + 3);
        List<ItemsTable.Row> totals =
                rows().stream().filter(row -> row.stage().equals("All stages")).toList();
        assertThat(totals).extracting(ItemsTable.Row::team).containsExactly("Marketing", "IT", "Together");
        assertThat(totals.getFirst().running()).isEqualTo(series("Marketing"));
        assertThat(totals.get(1).running()).isEqualTo(series("IT"));
        assertThat(totals.getLast().running()).containsExactly(2, 1, 2, 1, 1);
        assertThat(totals.getLast().unplaced()).isEqualTo(1);
    }

    @Test
    void oneStageCanBeLookedAtAlone() {
        open(colleague, roadmap);
        choose("Use");
        assertThat(the(Chart.class).getConfiguration().getTitle().getText()).isEqualTo("Items per quarter: Use");
        assertThat(series("Marketing")).containsExactly(1, 0, 0, 0, 0);
        assertThat(rows()).extracting(ItemsTable.Row::team).containsExactly("Marketing", "IT", "Together");
        assertThat(texts()).contains("1 not placed yet: Voice of customer.");
        choose("Buy");
        assertThat(texts()).noneMatch(text -> text.contains("not placed yet"));
    }

    @Test
    void whatPeopleHaveWrittenIsNoMarkupInCharts() {
        edit(Op.set("stage", use.key(), Map.of("name", "Use"), Map.of("name", "<b>Use</b>")));
        open(colleague, roadmap);
        choose("<b>Use</b>");
        assertThat(the(Chart.class).getConfiguration().getTitle().getText())
                .isEqualTo("Items per quarter: &lt;b&gt;Use&lt;/b&gt;");

        FigureChart waiting = new FigureChart(List.of(FigureChart.Shape.BAR), row -> {});
        waiting.show(new Figure(
                List.of("Weeks"),
                List.of(new Figure.Row("<a href=\"https://example.com\">A & B</a>", List.of(3), List.of()))));
        assertThat(waiting.getConfiguration().getxAxis().getCategories())
                .containsExactly("&lt;a href=\"https://example.com\"&gt;A &amp; B&lt;/a&gt;");
    }

    @Test
    void anEditBySomebodyElseShowsWithoutReloading() {
        open(colleague, roadmap);
        choose("Use");
        Map<String, @Nullable String> nowhere = new HashMap<>();
        nowhere.put("start", null);
        nowhere.put("end", null);
        Map<String, @Nullable String> dates = Map.of("start", "2027-01-04", "end", "2027-02-26");
        edit(
                Op.set("item", idea.key(), nowhere, dates),
                Op.set("stage", use.key(), Map.of("name", "Use"), Map.of("name", "Enjoy")));
        await(() -> series("IT").equals(List.of(0, 1, 0, 0, 0)));
        assertThat(texts()).noneMatch(text -> text.contains("not placed yet"));
        assertThat(the(StagePicker.class).getValue()).isEqualTo(new StagePicker.Choice(use.id(), "Enjoy"));
    }

    @Test
    void itStopsListeningWhenThePageIsLeft() {
        open(colleague, roadmap);
        window.removeAll();
        OverviewView left = view();
        open(colleague, roadmap);
        edit(Op.remove("item", idea.key(), Map.of()));
        await(() -> texts().noneMatch(text -> text.contains("not placed yet")));
        assertThat(all(left, Paragraph.class).map(Paragraph::getText)).contains("1 not placed yet: Voice of customer.");
    }

    @Test
    void aRoadmapThatOneMayNotSeeIsLikeOneThatDoesNotExist() {
        RoadmapId hidden = RoadmapId.random();
        roadmaps.create(new Roadmap(hidden, "Secret", null, owner.id(), Access.NONE), List.of());
        for (String id : List.of(hidden.toString(), UUID.randomUUID().toString(), "nonsense", "")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .as(id)
                    .isThrownBy(() -> open(colleague, id))
                    .withMessage(new NotFoundException().getMessage());
        }
        open(owner, hidden);
        assertThat(view().getPageTitle()).contains("Secret");
    }

    @Test
    void anEmptyRoadmapGetsAHintInsteadOfAnEmptyChart() {
        RoadmapId empty = RoadmapId.random();
        roadmaps.create(new Roadmap(empty, "Blank", null, owner.id(), Access.NONE), List.of());
        open(owner, empty);
        assertThat(the(H2.class).getText()).isEqualTo("Nothing is planned yet");
        assertThat(all(view(), Chart.class)).isEmpty();
    }

    private void open(Person person, RoadmapId which) {
        open(person, which.toString());
    }

    /** As the router does it. */
    private void open(Person person, String id) {
        SecurityContextHolder.getContext().setAuthentication(TestPeople.signedIn(person));
        OverviewView view = application.getAutowireCapableBeanFactory().createBean(OverviewView.class);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters(OverviewView.ROADMAP, id));
        view.beforeEnter(event);
        window.add(view);
        shown = view;
    }

    private OverviewView view() {
        return Objects.requireNonNull(shown, "not opened yet");
    }

    /** What can be seen of this type. */
    private static <C extends Component> Stream<C> all(Component below, Class<C> type) {
        return below.getChildren()
                .filter(Component::isVisible)
                .flatMap(child -> Stream.concat(Stream.of(child), all(child, Component.class)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private <C extends Component> C the(Class<C> type) {
        List<C> found =
                all(view(), type).filter(each -> each.getClass().equals(type)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Stream<String> texts() {
        return all(view(), Paragraph.class).map(Paragraph::getText);
    }

    private List<ItemsTable.Row> rows() {
        return the(ItemsTable.class).getListDataView().getItems().toList();
    }

    private List<Integer> series(String name) {
        return the(Chart.class).getConfiguration().getSeries().stream()
                .filter(series -> series.getName().equals(name))
                .flatMap(series -> Arrays.stream(((ListSeries) series).getData()))
                .map(Number::intValue)
                .toList();
    }

    private void choose(String stage) {
        StagePicker select = the(StagePicker.class);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(choice -> choice.name().equals(stage))
                .findFirst()
                .orElseThrow());
    }

    private void edit(Op... ops) {
        long revision = roadmaps.snapshot(roadmap, owner.id()).revision();
        assertThat(roadmaps.apply(Edit.of(roadmap, owner.id(), revision, List.of(ops))))
                .isInstanceOf(EditAnswer.Accepted.class);
    }

    /** Lets what the live feed has queued for the window run, until the condition holds. */
    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
            window.work();
        }
    }

    /** A browser window without a browser: what others ask of it waits until the test lets it happen. */
    private static final class Window extends UI {

        private static final long serialVersionUID = 1;
        private final transient Queue<Runnable> asked = new ConcurrentLinkedQueue<>();

        Window() {
            VaadinSession session = mock(RETURNS_DEEP_STUBS);
            when(session.hasLock()).thenReturn(true);
            getInternals().setSession(session);
        }

        @Override
        public SerializableRunnable accessLater(SerializableRunnable task, SerializableRunnable detachHandler) {
            return () -> asked.add(task);
        }

        void work() {
            for (Runnable task = asked.poll(); task != null; task = asked.poll()) {
                task.run();
            }
        }
    }

    private static Item item(Team team, Stage stage, String title, @Nullable String start, @Nullable String end) {
        return new Item(
                ItemId.random(),
                team == Team.MARKETING ? Kind.PILOT : Kind.SCALING_TASK,
                team,
                stage.id(),
                title,
                new Period(PlanDate.parseOrNull(start), PlanDate.parseOrNull(end)),
                null,
                Status.AGREED,
                null,
                null);
    }
}
