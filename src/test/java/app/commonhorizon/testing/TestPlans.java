package app.commonhorizon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.internal.PlanRows;
import app.commonhorizon.roadmap.internal.RoadmapRepository;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes people and plans for tests. */
@TestComponent
public class TestPlans {

    private final JdbcTemplate jdbc;
    private final Roadmaps roadmaps;
    private final RoadmapRepository heads;
    private final PlanRows rows;
    private final ChangeLog changes;
    private final TransactionTemplate transaction;

    TestPlans(
            JdbcTemplate jdbc,
            Roadmaps roadmaps,
            RoadmapRepository heads,
            PlanRows rows,
            ChangeLog changes,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.roadmaps = roadmaps;
        this.heads = heads;
        this.rows = rows;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new person. */
    public PersonId person(String name, Role role, Team... teams) {
        PersonId id = PersonId.random();
        jdbc.update(
                "insert into person (id, name, email, on_marketing, on_it, role, administrator, active, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, false, true, ?)",
                id.value(),
                name,
                id + "@example.org",
                Set.of(teams).contains(Team.MARKETING),
                Set.of(teams).contains(Team.IT),
                role.name(),
                OffsetDateTime.parse("2026-11-02T09:00:00Z"));
        return id;
    }

    /** A new member of marketing. */
    public PersonId marketer(String name) {
        return person(name, Role.MEMBER, Team.MARKETING);
    }

    /** Closes the person's account. */
    public void closeAccount(PersonId person) {
        jdbc.update("update person set active = false where id = ?", person.value());
    }

    /** Gives the person another role. */
    public void changeRole(PersonId person, Role role) {
        jdbc.update("update person set role = ? where id = ?", role.name(), person.value());
    }

    /** A new roadmap with the stages Discover and Buy, open to everyone as {@code everyone} says; at revision 1. */
    public TestPlan plan(PersonId owner, Access everyone) {
        RoadmapId id = RoadmapId.random();
        StageId discover = StageId.random();
        StageId buy = StageId.random();
        EditAnswer answer = roadmaps.create(
                new Roadmap(id, "Customer journey " + id, null, owner, everyone),
                List.of(
                        Op.add("stage", discover, Map.of("name", "Discover", "position", "1")),
                        Op.add("stage", buy, Map.of("name", "Buy", "position", "2"))));
        assertThat(answer).isEqualTo(new EditAnswer.Accepted(1));
        return new TestPlan(this, roadmaps, changes, id, owner, discover, buy);
    }

    /** The plan as its rows say, read anew. */
    public RoadmapSnapshot fromDatabase(RoadmapId roadmap) {
        return transaction.execute(
                status -> rows.load(heads.lock(roadmap.value()).orElseThrow()));
    }

    /** Everything on a plan, for comparison: its revision, and the fields of each part by type and id. */
    public static Map<String, Object> content(RoadmapSnapshot plan) {
        Map<String, Object> content = new TreeMap<>();
        content.put("revision", plan.revision());
        plan.parts().forEach(part -> content.put(part.type().code() + " " + part.key(), part.fields()));
        plan.marks()
                .kept()
                .keySet()
                .forEach(type -> content.put("marks of " + type, plan.marks().of(type)));
        return content;
    }
}
