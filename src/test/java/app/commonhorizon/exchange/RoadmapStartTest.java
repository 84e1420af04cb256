package app.commonhorizon.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:roadmap-start;DB_CLOSE_DELAY=-1")
class RoadmapStartTest {

    @Autowired
    private RoadmapStart starts;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private JdbcTemplate jdbc;

    private PersonId person(String role) {
        return addPerson(jdbc, role);
    }

    /** Adds somebody of a role to the database. */
    public static PersonId addPerson(JdbcTemplate jdbc, String role) {
        PersonId id = PersonId.random();
        jdbc.update(
                "insert into person (id, name, email, on_marketing, on_it, role, administrator, active, created_at)"
                        + " values (?, ?, ?, true, false, ?, false, true, current_timestamp)",
                id.value(),
                "Person " + id,
                id + "@example.org",
                role);
        return id;
    }

    private static Roadmap roadmap(PersonId owner) {
        return new Roadmap(RoadmapId.random(), "Imported", null, owner, Access.NONE);
    }

    private static ImportPreview excerpt() throws Exception {
        CsvFile file = TestFiles.read(TestFiles.excerpt());
        return ImportPreview.of(file, ColumnMapping.guess(file, List.of()), List.of());
    }

    @Test
    void emptyRoadmapHasTheSixStagesAndBothTeamsHorizons() {
        Roadmap roadmap = roadmap(person("MEMBER"));

        assertThat(starts.empty(roadmap)).isInstanceOf(Accepted.class);

        RoadmapSnapshot plan = roadmaps.snapshot(roadmap.id(), roadmap.owner());
        assertThat(plan.stages())
                .extracting(Stage::name)
                .containsExactly("Discover", "Consider", "Buy", "Use", "Stay", "Recommend");
        assertThat(plan.stages()).allSatisfy(stage -> assertThat(stage.goal()).isNotBlank());
        assertThat(plan.horizons())
                .extracting(Horizon::team)
                .containsExactly(Team.MARKETING, Team.MARKETING, Team.MARKETING, Team.IT, Team.IT, Team.IT);
        assertThat(plan.items()).isEmpty();
    }

    @Test
    void importIsOneChangeAndUndoTakesAllOfItBack() throws Exception {
        Roadmap roadmap = roadmap(person("MEMBER"));
        ImportPreview preview = excerpt();

        EditAnswer answer = starts.filled(roadmap, preview.ops(preview.rows()));

        assertThat(answer).isEqualTo(new Accepted(2));
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap.id(), roadmap.owner());
        assertThat(plan.items()).hasSize(60);
        assertThat(plan.stages()).hasSameSizeAs(preview.stages());
        assertThat(changes.since(roadmap.id(), 0, 10)).hasSize(2);

        assertThat(roadmaps.apply(Edit.undoing(roadmap.id(), roadmap.owner(), 2)))
                .isEqualTo(new Accepted(3));
        RoadmapSnapshot undone = roadmaps.snapshot(roadmap.id(), roadmap.owner());
        assertThat(undone.items()).isEmpty();
        assertThat(undone.stages()).isEmpty();
        assertThat(undone.horizons()).hasSize(6);
    }

    @Test
    void refusedImportLeavesNothingBehind() throws Exception {
        Roadmap roadmap = roadmap(person("MEMBER"));
        ImportPreview preview = excerpt();
        List<Op> ops = new ArrayList<>(preview.ops(preview.rows()));
        ops.removeIf(op -> op.type().equals("stage"));

        EditAnswer answer = starts.filled(roadmap, ops);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains("stage"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from roadmap where id = ?",
                        Long.class,
                        roadmap.id().value()))
                .isZero();
        assertThat(roadmaps.access(roadmap.id(), roadmap.owner())).isEqualTo(Access.NONE);
        assertThat(roadmaps.visibleTo(roadmap.owner())).isEmpty();
    }

    @Test
    void viewersMakeNoRoadmaps() throws Exception {
        Roadmap roadmap = roadmap(person("VIEWER"));
        ImportPreview preview = excerpt();

        assertThatThrownBy(() -> starts.empty(roadmap)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> starts.filled(roadmap, preview.ops(preview.rows())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
