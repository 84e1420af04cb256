package app.commonhorizon.alignment;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.History;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Findings of a stored roadmap: who is told, what may be accepted and stated, and by whom. */
@PlanTest
class AlignmentTest {

    @Autowired
    TestPlans plans;

    @Autowired
    Alignment alignment;

    @Autowired
    History history;

    @Autowired
    Clock clock;

    private PersonId anna;
    private PersonId ivan;
    private PersonId viewer;
    private TestPlan plan;

    @BeforeEach
    void makePlan() {
        anna = plans.marketer("Anna");
        ivan = plans.person("Ivan", Role.MEMBER, Team.IT);
        viewer = plans.person("Vera", Role.VIEWER);
        plan = plans.plan(anna, Access.EDIT);
    }

    private ItemId future(@Nullable String... others) {
        ItemId item = ItemId.random();
        @Nullable String[] all = new String[others.length + 4];
        all[0] = "start";
        all[1] = LocalDate.now(clock).plusDays(30).toString();
        all[2] = "end";
        all[3] = LocalDate.now(clock).plusDays(90).toString();
        System.arraycopy(others, 0, all, 4, others.length);
        plan.done(anna, Op.add("item", item, plan.fields("pilot", "Loyalty pilot", all)));
        return item;
    }

    private Op accepts(Finding finding, LocalDate until) {
        Acceptance acceptance = Acceptance.of(finding, "After the fair", until);
        return Op.add(Acceptance.TYPE, acceptance.id(), acceptance.fields());
    }

    @Test
    void thoseWhoWatchAreToldOfAllAndThenOfWhatIsNew() throws InterruptedException {
        ItemId item = future("owner", null);
        BlockingQueue<News> told = new LinkedBlockingQueue<>();
        Alignment.Watch watch = alignment.watch(plan.id(), ivan, told::add);

        assertThat(next(told)).isEqualTo(new News(1, Map.of(item, List.of("unclear:no-owner"))));
        long change = plan.done(anna, plan.set(item, "owner", anna.toString()));
        assertThat(next(told)).isEqualTo(new News(0, Map.of(item, List.of())));
        assertThat(alignment.of(plan.id(), ivan).open()).isEmpty();
        accepted(plan.undo(anna, change));
        assertThat(next(told).count()).isEqualTo(1);

        watch.end();
        plan.done(anna, plan.set(item, "owner", anna.toString()));
        assertThat(alignment.of(plan.id(), ivan).open()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void thoseWhoWatchAreToldThatSentencesReadOtherwise() throws InterruptedException {
        ItemId item = future("owner", null);
        BlockingQueue<News> told = new LinkedBlockingQueue<>();
        Alignment.Watch watch = alignment.watch(plan.id(), ivan, told::add);
        next(told);

        plan.done(anna, plan.set(item, "title", "Loyalty, second try"));

        assertThat(next(told)).isEqualTo(new News(1, Map.of()));
        watch.end();
    }

    private static News next(BlockingQueue<News> told) throws InterruptedException {
        News news = told.poll(20, TimeUnit.SECONDS);
        assertThat(news).as("news within 20 seconds").isNotNull();
        return news;
    }

    @Test
    void whoMayNotSeeThePlanSeesNoFindings() {
        TestPlan own = plans.plan(anna, Access.NONE);
        assertThatThrownBy(() -> alignment.of(own.id(), ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> alignment.watch(own.id(), ivan, news -> {}))
                .isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> alignment.acceptances(own.id(), ivan)).isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void whatIsAcceptedIsListedWithWhoAndWhyUntilItIsWithdrawn() {
        future("owner", null);
        Finding finding = alignment.of(plan.id(), anna).open().getFirst();
        plan.done(ivan, accepts(finding, LocalDate.now(clock).plusDays(30)));

        Findings findings = alignment.of(plan.id(), anna);
        assertThat(findings.open()).isEmpty();
        Acceptance acceptance = Objects.requireNonNull(alignment
                .acceptances(plan.id(), viewer)
                .get(findings.accepted().getFirst().acceptance()));
        assertThat(acceptance.reason()).isEqualTo("After the fair");
        assertThat(acceptance.by()).isEqualTo(ivan);
        plan.assertConsistent();

        plan.done(anna, Op.remove(Acceptance.TYPE, acceptance.id(), Map.of()));
        assertThat(alignment.of(plan.id(), anna).open()).containsExactly(finding);
        assertThat(alignment.acceptances(plan.id(), anna)).isEmpty();
    }

    @Test
    void onlyWhoMayEditAcceptsAndWithdraws() {
        future("owner", null);
        Finding finding = alignment.of(plan.id(), anna).open().getFirst();
        Op accepting = accepts(finding, LocalDate.now(clock).plusDays(30));
        assertThat(refused(plan.edit(viewer, accepting)).reason()).isEqualTo(EditAnswer.Reason.FORBIDDEN);
        plan.done(anna, accepting);
        assertThat(refused(plan.edit(viewer, Op.remove(Acceptance.TYPE, accepting.id(), Map.of())))
                        .reason())
                .isEqualTo(EditAnswer.Reason.FORBIDDEN);
    }

    @Test
    void nothingIsAcceptedForeverNorRewritten() {
        future("owner", null);
        Finding finding = alignment.of(plan.id(), anna).open().getFirst();
        LocalDate today = LocalDate.now(clock);
        assertThat(refused(plan.edit(anna, accepts(finding, today))).reason()).isEqualTo(EditAnswer.Reason.INVALID);
        assertThat(refused(plan.edit(anna, accepts(finding, today.plusYears(2))))
                        .reason())
                .isEqualTo(EditAnswer.Reason.INVALID);
        Op accepting = accepts(finding, today.plusDays(30));
        plan.done(anna, accepting);
        assertThat(refused(plan.edit(
                                ivan,
                                Op.set(
                                        Acceptance.TYPE,
                                        accepting.id(),
                                        Map.of("reason", "After the fair"),
                                        Map.of("reason", "Whatever"))))
                        .reason())
                .isEqualTo(EditAnswer.Reason.INVALID);
    }

    @Test
    void aTeamSaysItselfWhatItCanCarry() {
        Map<String, String> fields =
                Map.of("team", "it", "from", LocalDate.now(clock).toString(), "people", "1", "each", "1");
        UUID id = UUID.randomUUID();
        PersonId marketer = plans.marketer("Maya");
        assertThat(refused(plan.edit(marketer, Op.add(Capacity.TYPE, id, Map.copyOf(fields))))
                        .reason())
                .isEqualTo(EditAnswer.Reason.FORBIDDEN);
        plan.done(ivan, Op.add(Capacity.TYPE, id, Map.copyOf(fields)));
        future("team", "it", "owner", ivan.toString());
        future("team", "it", "owner", ivan.toString());
        assertThat(alignment.of(plan.id(), anna).open())
                .singleElement()
                .satisfies(finding -> assertThat(finding.check().code()).isEqualTo("overload"));
        plan.assertConsistent();

        assertThat(refused(plan.edit(
                                marketer, Op.set(Capacity.TYPE, id, Map.of("team", "it"), Map.of("team", "marketing"))))
                        .reason())
                .as("nor takes it over")
                .isEqualTo(EditAnswer.Reason.FORBIDDEN);
        plan.done(anna, Op.set(Capacity.TYPE, id, Map.of("each", "1"), Map.of("each", "2")));
        assertThat(alignment.of(plan.id(), anna).open()).as("the owner may").isEmpty();
    }

    @Test
    void whatATeamSaysAgainForTheSameDayCorrectsWhatItHasSaid() {
        LocalDate today = LocalDate.now(clock);
        plan.done(ivan, Capacity.stating(plan.now(), Team.IT, today, 1, 1));
        plan.done(ivan, Capacity.stating(plan.now(), Team.IT, today, 5, 2));
        plan.done(ivan, Capacity.stating(plan.now(), Team.IT, today.plusDays(1), 3, 2));
        assertThat(plan.now().marks().of(Capacity.TYPE).values())
                .extracting(Capacity::from, Capacity::atOnce)
                .containsExactlyInAnyOrder(tuple(today, 10), tuple(today.plusDays(1), 6));
        plan.assertConsistent();
    }

    @Test
    void theHistoryTellsWhoseCapacityWasCorrected() {
        LocalDate today = LocalDate.now(clock);
        plan.done(ivan, Capacity.stating(plan.now(), Team.IT, today, 1, 1));
        plan.done(ivan, Capacity.stating(plan.now(), Team.IT, today, 5, 1));
        assertThat(history.of(plan.id(), anna, HistoryQuery.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .sentence())
                .isEqualTo("Ivan changed what IT can carry");
    }

    @Test
    void whatATeamCanCarryBeginsInTheYearsOfPlans() {
        Map<String, @Nullable String> fields =
                Map.of("team", "it", "from", "+999999999-12-31", "people", "1", "each", "1");
        assertThat(refused(plan.edit(ivan, Op.add(Capacity.TYPE, UUID.randomUUID(), fields)))
                        .message())
                .contains("from which day");
    }

    @Test
    void aFixIsAnEditWithTheRightsOfWhoMakesIt() {
        ItemId item = future();
        plan.done(
                anna,
                plan.set(item, "start", LocalDate.now(clock).minusDays(60).toString()),
                plan.set(item, "end", LocalDate.now(clock).minusDays(1).toString()));
        Finding finding = alignment.of(plan.id(), viewer).open().stream()
                .filter(each -> each.check().code().equals("past"))
                .findFirst()
                .orElseThrow();
        Fix.Apply fix =
                (Fix.Apply) finding.fixes(plan.now(), LocalDate.now(clock)).getFirst();
        Op[] steps = fix.steps().toArray(Op[]::new);
        assertThat(refused(plan.edit(viewer, steps)).reason()).isEqualTo(EditAnswer.Reason.FORBIDDEN);
        long change = plan.done(ivan, steps);
        assertThat(alignment.of(plan.id(), anna).open()).doesNotContain(finding);
        accepted(plan.undo(ivan, change));
        assertThat(alignment.of(plan.id(), anna).open()).contains(finding);
    }
}
