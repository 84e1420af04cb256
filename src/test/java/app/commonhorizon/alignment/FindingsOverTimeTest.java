package app.commonhorizon.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.TestPeople;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import app.commonhorizon.testing.ApplicationTest;
import app.commonhorizon.testing.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The past is told from the log, day by day. */
@ApplicationTest
class FindingsOverTimeTest {

    @Autowired
    private FindingsOverTime history;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private DraftPlans drafts;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MutableClock clock;

    private final RoadmapId roadmap = RoadmapId.random();
    private final ItemId item = ItemId.random();

    @Test
    void tellsEachDayFromTheFirstOneOnAndGoesOnFromThere() {
        Person owner = TestPeople.member(persons, encoder);
        LocalDate first = LocalDate.now(clock);
        newPlan(owner, first);
        clock.pass(Duration.ofDays(2));
        assertThat(told(owner)).containsExactly(day(first, 1), day(first.plusDays(1), 1), day(first.plusDays(2), 1));

        Map<String, @Nullable String> nobody = new HashMap<>();
        nobody.put("owner", null);
        assertThat(roadmaps.apply(Edit.of(
                        roadmap,
                        owner.id(),
                        1,
                        List.of(Op.set(
                                "item", item, nobody, Map.of("owner", owner.id().toString()))))))
                .isInstanceOf(EditAnswer.Accepted.class);
        assertThat(told(owner).getLast()).isEqualTo(day(first.plusDays(2), 0));
        clock.pass(Duration.ofDays(1));
        assertThat(told(owner))
                .containsExactly(
                        day(first, 1), day(first.plusDays(1), 1), day(first.plusDays(2), 0), day(first.plusDays(3), 0));

        Person stranger = TestPeople.member(persons, encoder);
        assertThatThrownBy(() -> history.of(roadmap, stranger.id())).isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void aDraftsPastBeginsWithThePlanThatItWasMadeFrom() {
        Person owner = TestPeople.member(persons, encoder);
        LocalDate first = LocalDate.now(clock);
        newPlan(owner, first);
        RoadmapId draft = drafts.start(roadmap, owner.id(), "What if", Access.NONE);
        assertThat(roadmaps.apply(Edit.of(
                        draft,
                        owner.id(),
                        0,
                        List.of(Op.set("item", item, Map.of("title", "Loyalty"), Map.of("title", "Points"))))))
                .isInstanceOf(EditAnswer.Accepted.class);
        clock.pass(Duration.ofDays(1));

        assertThat(history.of(draft, owner.id())).containsExactly(day(first, 1), day(first.plusDays(1), 1));
    }

    /** A plan with one pilot that nobody answers for. */
    private void newPlan(Person owner, LocalDate first) {
        StageId stage = StageId.random();
        Map<String, @Nullable String> fields = new HashMap<>(Map.of(
                "kind", "pilot",
                "team", "marketing",
                "stage", stage.toString(),
                "title", "Loyalty",
                "status", "proposed",
                "start", first.plusDays(30).toString(),
                "end", first.plusDays(60).toString()));
        roadmaps.create(
                new Roadmap(roadmap, "Journey", null, owner.id(), Access.NONE),
                List.of(Op.add("stage", stage, Map.of("name", "Buy", "position", "1")), Op.add("item", item, fields)));
    }

    private List<FindingsOverTime.Day> told(Person reader) {
        return history.of(roadmap, reader.id());
    }

    private static FindingsOverTime.Day day(LocalDate day, int unclear) {
        return new FindingsOverTime.Day(day, 0, 0, unclear, 0);
    }
}
