package app.commonhorizon.insights;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.alignment.FindingsOverTime;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.StageId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the overview counts. Today is 10 March 2027. */
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-10");

    private final Item checkout = item("Checkout", Kind.PILOT, "2027-01-04", "2027-02-26");
    private final Item loyalty = item("Loyalty", Kind.PILOT, "2027-02-01", "2027-04-30");
    private final Item platform = item("Platform", Kind.SCALING_TASK, "2027-04-26", "2027-06-30");
    private final Item ledger = item("Ledger", Kind.SCALING_TASK, "2027-05-03", "2027-05-28");
    private final List<Link> links = List.of(
            new Link(LinkId.random(), Link.Kind.HANDOVER, checkout.id(), platform.id(), 14, Link.Policy.WARN),
            new Link(LinkId.random(), Link.Kind.HANDOVER, loyalty.id(), ledger.id(), null, Link.Policy.WARN));

    private static Item item(String title, Kind kind, String start, String end) {
        return new Item(
                ItemId.random(),
                kind,
                kind == Kind.PILOT ? Team.MARKETING : Team.IT,
                new StageId(UUID.randomUUID()),
                title,
                new Period(PlanDate.parse(start), PlanDate.parse(end)),
                null,
                Status.AGREED,
                null,
                null);
    }

    private RoadmapSnapshot plan(Op... marks) {
        Marks kept = Marks.keeping(Map.of(
                "verdict", Set.of("item", "verdict", "at"),
                "capacity", Set.of("team", "from", "people", "each")));
        List<PlanPart> parts = new ArrayList<>(links);
        parts.addAll(List.of(checkout, loyalty, platform, ledger));
        return RoadmapSnapshot.of(RoadmapId.random(), 1, parts, kept.after(List.of(marks)));
    }

    private static List<@Nullable Integer> values(Figure figure, String label) {
        return figure.rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .values();
    }

    @Test
    void pilotsByVerdict() {
        Figure figure = Figures.pilotsByVerdict(
                plan(Op.add(
                        "verdict",
                        UUID.randomUUID(),
                        Map.of("item", checkout.key(), "verdict", "scale", "at", "2027-03-01T09:00:00Z"))),
                TODAY);
        assertThat(figure.rows()).extracting(row -> row.values().getFirst()).containsExactly(1, 0, 0, 0, 1);
        assertThat(figure.rows().getFirst().items()).containsExactly(checkout.id());
    }

    @Test
    void waitingTimeInWeeksTheLongestFirst() {
        Figure figure = Figures.waiting(plan());
        assertThat(figure.rows()).extracting(Figure.Row::label).containsExactly("Checkout", "Loyalty");
        assertThat(values(figure, "Checkout")).containsExactly(8, 2);
        assertThat(values(figure, "Loyalty")).containsExactly(0, null);
        assertThat(figure.rows().getFirst().items()).containsExactly(checkout.id(), platform.id());
    }

    @Test
    void loadBesideWhatATeamCanCarry() {
        Figure figure = Figures.load(
                plan(Op.add(
                        "capacity",
                        UUID.randomUUID(),
                        Map.of("team", "it", "from", "2027-05-01", "people", "3", "each", "2"))),
                TODAY);
        assertThat(figure.rows()).hasSize(Figures.MONTHS);
        assertThat(values(figure, "Feb 2027")).containsExactly(2, 0, null, null);
        assertThat(values(figure, "May 2027")).containsExactly(0, 2, null, 6);
        assertThat(figure.rows().get(3).items()).containsExactly(ledger.id(), platform.id());
    }

    @Test
    void agreementByQuarterAndTeam() {
        Figure figure = Figures.agreement(plan());
        assertThat(figure.rows()).extracting(Figure.Row::label).containsExactly("Q1 2027 Marketing", "Q2 2027 IT");
        assertThat(values(figure, "Q2 2027 IT")).containsExactly(0, 0, 0, 2);
    }

    @Test
    void findingsDayByDay() {
        Figure figure = Figures.findings(List.of(new FindingsOverTime.Day(TODAY, 1, 2, 3, 4)));
        assertThat(figure.isEmpty()).isFalse();
        assertThat(values(figure, "10 Mar 2027")).containsExactly(1, 2, 3, 4);
        assertThat(Figures.findings(List.of(new FindingsOverTime.Day(TODAY, 0, 0, 0, 0)))
                        .isEmpty())
                .isTrue();
    }
}
