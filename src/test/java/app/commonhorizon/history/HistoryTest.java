package app.commonhorizon.history;

import static app.commonhorizon.testing.TestPlan.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class HistoryTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private History history;

    @Autowired
    private EntityManagerFactory entityManagers;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;

    @BeforeEach
    void makePlan() {
        maya = plans.person("Maya", Role.LEAD, Team.MARKETING);
        ivan = plans.person("Ivan", Role.LEAD, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
    }

    private String latest(Locale language, PersonId reader) {
        return Languages.ask(
                language,
                () -> history.of(plan.id(), reader, HistoryQuery.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .sentence());
    }

    private String latest() {
        return latest(Locale.UK, maya);
    }

    private static Op dates(
            ItemId item, @Nullable String from, @Nullable String to, @Nullable String start, @Nullable String end) {
        Map<String, @Nullable String> before = new HashMap<>();
        before.put("start", from);
        before.put("end", to);
        Map<String, @Nullable String> after = new HashMap<>();
        after.put("start", start);
        after.put("end", end);
        return Op.set("item", item, before, after);
    }

    @Test
    void datesAreToldAsPeopleSayThem() {
        ItemId api = ItemId.random();
        plan.done(maya, Op.add("item", api, plan.fields("pilot", "Loyalty API", "start", "2027-06", "end", "2027-08")));
        assertThat(latest()).isEqualTo("Maya added “Loyalty API” (Pilot, “Discover”, June 2027 – August 2027)");

        plan.done(ivan, dates(api, "2027-06", "2027-08", "2027-09", "2027-11"));
        assertThat(latest()).isEqualTo("Ivan moved “Loyalty API” from June to September 2027, +13 weeks");
        assertThat(latest(Locale.GERMANY, maya))
                .isEqualTo("Ivan hat „Loyalty API“ von Juni auf September 2027 verschoben, +13 Wochen");

        plan.done(ivan, set(api, "end", "2027-11", "2027-10"));
        assertThat(latest()).isEqualTo("Ivan moved the end of “Loyalty API” from November to October 2027, −4 weeks");
        plan.done(ivan, dates(api, "2027-09", "2027-10", "2027-09-06", "2027-09-24"));
        assertThat(latest())
                .isEqualTo("Ivan changed the dates of “Loyalty API” from September 2027 – October 2027"
                        + " to 6 Sept 2027 – 24 Sept 2027");
        plan.done(ivan, dates(api, "2027-09-06", "2027-09-24", "2027-09-08", "2027-09-26"));
        assertThat(latest()).isEqualTo("Ivan moved “Loyalty API” from 6 Sept 2027 to 8 Sept 2027, +2 days");
        plan.done(ivan, dates(api, "2027-09-08", "2027-09-26", null, null));
        assertThat(latest()).isEqualTo("Ivan took “Loyalty API” off the timeline (it was 8 Sept 2027 – 26 Sept 2027)");
        plan.done(ivan, dates(api, null, null, "2028", "2028"));
        assertThat(latest()).isEqualTo("Ivan put “Loyalty API” on the timeline: 2028");
    }

    @Test
    void everyFieldOfAnItemIsToldWithTheNamesOfThen() {
        ItemId item = plan.pilot("Chat");
        plan.done(maya, set(item, "title", "Chat", "Chat & <b>bot</b>"));
        plan.done(maya, plan.set(item, "owner", ivan.toString()), plan.set(item, "status", "stopped"));
        plan.done(maya, plan.set(item, "owner", maya.toString()));
        plan.done(maya, plan.set(item, "stage", plan.buy().toString()), plan.set(item, "team", "it"));
        plan.done(maya, plan.set(item, "kind", "scaling-task"));
        plan.done(maya, plan.set(item, "summary", "A"), plan.set(item, "specification", "B"));
        plan.done(maya, plan.set(item, "summary", null));
        plan.done(maya, plan.set(item, "owner", null));
        plan.done(maya, Op.set("stage", plan.buy(), Map.of("name", "Buy"), Map.of("name", "Pay")));
        plan.done(maya, Op.remove("item", item, Map.of()));

        List<String> told = sentences(HistoryQuery.of(item)).reversed();
        assertThat(told)
                .containsExactly(
                        "Maya added “Chat” (Pilot, “Discover”, 3 Jun 2027 – 28 Jun 2027)",
                        "Maya renamed “Chat” to “Chat & <b>bot</b>”",
                        "Maya gave “Chat & <b>bot</b>” to Ivan and set “Chat & <b>bot</b>” from “Proposed” to “Stopped”",
                        "Maya gave “Chat & <b>bot</b>” from Ivan to Maya",
                        "Maya moved “Chat & <b>bot</b>” from “Discover” to “Buy” and moved “Chat & <b>bot</b>” from"
                                + " Marketing to IT",
                        "Maya made “Chat & <b>bot</b>” from a Pilot into a Scaling task",
                        "Maya wrote on “Chat & <b>bot</b>”: Short description and wrote on “Chat & <b>bot</b>”:"
                                + " Specification",
                        "Maya removed from “Chat & <b>bot</b>”: Short description",
                        "Maya took Maya off “Chat & <b>bot</b>” as its owner",
                        "Maya deleted “Chat & <b>bot</b>”");
        assertThat(sentences(HistoryQuery.of(item).only(Set.of("owner")))).hasSize(3);
    }

    private List<String> sentences(HistoryQuery query) {
        return Languages.ask(
                Locale.UK,
                () -> history.of(plan.id(), maya, query, Long.MAX_VALUE, 100).stream()
                        .map(ToldChange::sentence)
                        .toList());
    }

    @Test
    void aCascadeIsOneSentenceWithItsFollowers() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Task");
        plan.done(maya, dates(task, "2027-06-03", "2027-06-28", "2027-07-01", "2027-07-20"));
        plan.done(
                maya,
                Op.add(
                        "link",
                        LinkId.random(),
                        Map.of(
                                "kind",
                                "handover",
                                "from",
                                pilot.toString(),
                                "to",
                                task.toString(),
                                "policy",
                                "keep-gap")));
        assertThat(latest()).isEqualTo("Maya agreed on a handover from “Pilot” to “Task”");
        plan.done(ivan, dates(pilot, "2027-06-03", "2027-06-28", "2027-06-17", "2027-07-12"));
        assertThat(latest())
                .isEqualTo("Ivan moved “Pilot” from 3 Jun 2027 to 17 Jun 2027, +2 weeks; one item moved along: “Task”");
        long moved = plan.head();
        TestPlan.accepted(plan.undo(ivan, moved));
        assertThat(latest())
                .isEqualTo("Ivan took back: moved “Pilot” from 3 Jun 2027 to 17 Jun 2027, +2 weeks; one item moved"
                        + " along: “Task”");
        TestPlan.accepted(plan.undo(ivan, plan.head()));
        assertThat(latest()).startsWith("Ivan did again: moved “Pilot”");
        plan.done(maya, Op.remove("item", pilot, Map.of()));
        assertThat(latest()).isEqualTo("Maya deleted “Pilot”");
    }

    @Test
    void manyThingsAtOnceAreSummedUpAndToldOneByOneBeside() {
        List<Op> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(Op.add("item", ItemId.random(), plan.fields("pilot", "No " + i)));
        }
        plan.done(maya, many.toArray(Op[]::new));
        ToldChange told =
                history.of(plan.id(), maya, HistoryQuery.ALL, Long.MAX_VALUE, 1).getFirst();
        assertThat(told.sentence()).isEqualTo("Maya added 5 items: “No 0”, “No 1”, “No 2” and 2 more");
        assertThat(told.details()).hasSize(5);
        assertThat(told.items()).hasSize(5);
    }

    @Test
    void whomARoadmapIsSharedWithIsToldToItsOwnerAlone() {
        PersonId anna = plans.marketer("Anna");
        plan.done(maya, Op.add("access", anna, Map.of("level", "view")));
        assertThat(latest()).isEqualTo("Maya let Anna look at the roadmap");
        assertThat(latest(Locale.UK, ivan)).isEqualTo("Maya changed who may see the roadmap");
        plan.done(maya, Op.set("roadmap", plan.id(), Map.of("everyone", "edit"), Map.of("everyone", "none")));
        assertThat(latest()).isEqualTo("Maya closed the roadmap to all who are not named");
        assertThatThrownBy(() -> latest(Locale.UK, ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> history.of(RoadmapId.random(), maya, HistoryQuery.ALL, 9, 9))
                .isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void filtersByPersonTeamKindAndTime() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Task");
        plan.done(ivan, set(task, "title", "Task", "Task 2"));
        plan.done(ivan, set(pilot, "title", "Pilot", "Pilot 2"));
        assertThat(sentences(new HistoryQuery(null, Set.of(), ivan, null, null, null, null)))
                .hasSize(2);
        assertThat(sentences(new HistoryQuery(null, Set.of(), null, Team.IT, null, null, null)))
                .containsExactly(
                        "Ivan renamed “Task” to “Task 2”",
                        "Maya added “Task” (Scaling task, “Discover”, 3 Jun" + " 2027 – 28 Jun 2027)");
        assertThat(sentences(new HistoryQuery(null, Set.of(), ivan, null, Kind.PILOT, null, null)))
                .containsExactly("Ivan renamed “Pilot” to “Pilot 2”");
        LocalDate farBack = LocalDate.of(2000, 1, 1);
        assertThat(sentences(new HistoryQuery(null, Set.of(), null, null, null, null, farBack)))
                .isEmpty();
        assertThat(sentences(new HistoryQuery(null, Set.of(), null, null, null, farBack, null)))
                .hasSize(5);
    }

    @Test
    void tenThousandChangesArePagedWithAHandfulOfQueries() {
        List<ItemId> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(plan.pilot("Item " + i));
        }
        for (int i = 0; i < 10_000; i++) {
            ItemId item = items.get(i % items.size());
            plan.done(i % 2 == 0 ? maya : ivan, plan.set(item, "title", "Item " + i % 20 + " v" + i));
        }
        long head = plan.head();
        assertThat(sentences(HistoryQuery.ALL)).hasSize(100);
        Statistics statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        List<ToldChange> page = history.of(plan.id(), maya, HistoryQuery.of(items.get(3)), 4_000, 50);
        assertThat(page).hasSize(50).allMatch(change -> change.revision() < 4_000);
        assertThat(page.getFirst().sentence()).contains("Item 3 v");
        assertThat(statistics.getPrepareStatementCount())
                .as("statements of one page")
                .isLessThanOrEqualTo(8);
        assertThat(history.countByOthersSince(plan.id(), maya, head - 10)).isEqualTo(5);
    }
}
