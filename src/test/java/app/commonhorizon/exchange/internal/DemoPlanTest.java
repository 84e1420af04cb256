package app.commonhorizon.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.Health;
import app.commonhorizon.talk.Inbox;
import app.commonhorizon.talk.Talk;
import app.commonhorizon.testing.ApplicationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
// The same as in the test of the demo's sign-in, so that both share one start of the application.
@TestPropertySource(properties = {"common-horizon.demo=true", "server.address=0.0.0.0"})
class DemoPlanTest {

    @Autowired
    private DemoPlan demoPlan;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private People people;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private Talk talk;

    @Autowired
    private Clock clock;

    @Autowired
    private JsonMapper json;

    private PersonId lena;
    private RoadmapSummary summary;
    private RoadmapSnapshot plan;

    @BeforeEach
    void find() {
        lena = person("Lena Okafor").id();
        List<RoadmapSummary> visible = roadmaps.visibleTo(lena);
        assertThat(visible).hasSize(1);
        summary = visible.getFirst();
        plan = roadmaps.snapshot(summary.id(), lena);
    }

    @Test
    void the_start_has_made_the_roadmap_and_who_may_edit_it() {
        assertThat(summary.name()).isEqualTo("Customer journey 2027");
        assertThat(summary.owner()).isEqualTo(lena);
        assertThat(roadmaps.access(plan.id(), person("Tom Becker").id())).isEqualTo(Access.EDIT);
        assertThat(roadmaps.access(plan.id(), person("Carl Jensen").id())).isEqualTo(Access.EDIT);
        assertThat(roadmaps.access(plan.id(), person("Vera Lind").id())).isEqualTo(Access.VIEW);
    }

    @Test
    void it_has_about_forty_items_with_titles_of_their_own_and_somebody_who_answers_for_each() {
        List<Item> items = plan.items().toList();
        assertThat(items).hasSizeBetween(38, 44);
        assertThat(items).extracting(Item::title).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.summary()).isNotBlank();
            assertThat(people.find(Objects.requireNonNull(item.owner()))).isPresent();
        });
        assertThat(items).filteredOn(item -> item.period().isUndated()).hasSize(5);
        assertThat(items).filteredOn(item -> item.kind() == Kind.MILESTONE).hasSizeGreaterThanOrEqualTo(4);
        assertThat(items).filteredOn(item -> item.specification() != null).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void each_stage_has_a_goal_and_items_of_both_teams() {
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("Discover", "Consider", "Buy", "Use", "Stay", "Recommend");
        for (Stage stage : plan.stages()) {
            Set<Team> teams = plan.items()
                    .filter(item -> item.stage().equals(stage.id()))
                    .map(Item::team)
                    .collect(Collectors.toSet());
            assertThat(stage.goal()).isNotBlank();
            assertThat(teams).as(stage.name()).containsExactlyInAnyOrder(Team.values());
        }
        assertThat(plan.horizons()).hasSize(6);
    }

    @Test
    void several_people_have_made_it_in_one_change_after_the_other() {
        List<RecordedChange> log = changes.since(plan.id(), 0, 100);
        assertThat(log).hasSize((int) plan.revision());
        assertThat(log.stream().map(RecordedChange::by).distinct()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void two_questions_are_open_and_one_of_them_waits_for_too_long() {
        LocalDate today = LocalDate.now(clock);
        Inbox ofIt = talk.inbox(person("Ivan Petrov").id());
        Inbox ofMarketing = talk.inbox(person("Maya Brandt").id());

        assertThat(ofIt.forMe())
                .singleElement()
                .matches(entry -> entry.question().overdue(today));
        assertThat(ofMarketing.forMe())
                .singleElement()
                .matches(entry -> !entry.question().overdue(today));
        assertThat(plan.marks().of(Health.TYPE).values())
                .extracting(mark -> mark.get("state"))
                .contains("on-track", "at-risk");
    }

    @Test
    void both_teams_have_agreed_on_much_and_are_out_of_step_on_some() {
        Agreements agreements = Agreements.of(plan);
        Map<Agreement.State, Long> states = plan.items()
                .map(item -> agreements.of(item).state())
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));

        assertThat(states.get(Agreement.State.AGREED)).isGreaterThan(15);
        assertThat(states).containsEntry(Agreement.State.DRIFTED, 1L).containsEntry(Agreement.State.MARKETING, 2L);
        assertThat(plan.items())
                .filteredOn(item -> item.status() == Status.AGREED)
                .allMatch(item -> agreements.of(item).wasAgreed());
    }

    @Test
    void seeding_again_changes_nothing() {
        demoPlan.seed();

        assertThat(roadmaps.visibleTo(lena)).containsExactly(summary);
        assertThat(roadmaps.snapshot(plan.id(), lena).revision()).isEqualTo(plan.revision());
    }

    @Test
    void a_roadmap_that_an_older_version_has_made_stays_as_it_is() {
        demoPlan.seed(with("Customer journey 2027", edit("No such item")));

        assertThat(roadmaps.snapshot(plan.id(), lena).revision()).isEqualTo(plan.revision());
    }

    @Test
    void a_plan_that_does_not_go_in_as_a_whole_does_not_go_in_at_all() {
        SamplePlan broken = with("A broken plan", edit("No such item"));

        assertThatThrownBy(() -> demoPlan.make(broken, people.all())).isInstanceOf(IllegalStateException.class);

        assertThat(roadmaps.visibleTo(lena)).containsExactly(summary);
    }

    /** The demo's plan under another name, with one more edit at its end. */
    private SamplePlan with(String name, SamplePlan.SampleEdit last) {
        SamplePlan known = SamplePlan.read(json, DemoPlan.RESOURCE);
        List<SamplePlan.SampleEdit> edits = new ArrayList<>(known.edits());
        edits.add(last);
        return new SamplePlan(
                name, known.purpose(), known.owner(), known.today(), known.stages(), known.horizons(), edits);
    }

    private static SamplePlan.SampleEdit edit(String handedOver) {
        return new SamplePlan.SampleEdit(
                "Maya Brandt",
                List.of(),
                List.of(new SamplePlan.SampleHandover(handedOver, handedOver, 7)),
                List.of(),
                List.of(),
                List.of());
    }

    private Person person(String name) {
        return people.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
