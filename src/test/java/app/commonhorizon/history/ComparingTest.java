package app.commonhorizon.history;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static app.commonhorizon.testing.TestPlan.set;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class ComparingTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Comparing comparing;

    @Autowired
    private Baselines baselines;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;

    @BeforeEach
    void makePlan() {
        maya = plans.person("Maya", Role.LEAD, Team.MARKETING);
        ivan = plans.person("Ivan", Role.LEAD, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
    }

    private List<Difference> since(long revision) {
        return Languages.ask(Locale.UK, () -> comparing.between(plan.id(), maya, revision, plan.head()));
    }

    @Test
    void tellsWhatIsDifferentInTheEndAndNothingThatWasChangedBack() {
        ItemId chat = plan.pilot("Chat");
        ItemId gone = plan.pilot("Gone");
        long then = plan.head();
        plan.done(ivan, set(chat, "end", "2027-06-28", "2027-07-05"));
        plan.done(maya, set(chat, "end", "2027-07-05", "2027-07-12"));
        plan.done(maya, plan.set(chat, "status", "stopped"));
        plan.done(ivan, set(chat, "status", "stopped", "proposed"));
        plan.done(ivan, Op.remove("item", gone, Map.of()));
        ItemId blink = plan.pilot("Blink");
        plan.done(maya, Op.remove("item", blink, Map.of()));
        plan.pilot("Fresh");

        assertThat(since(then))
                .containsExactlyInAnyOrder(
                        new Difference(
                                Difference.Kind.CHANGED, "“Chat”", "End", "28 Jun 2027", "12 Jul 2027", "Maya", 14L),
                        new Difference(Difference.Kind.REMOVED, "“Gone”", "", "", "", "Ivan", null),
                        new Difference(Difference.Kind.ADDED, "“Fresh”", "", "", "", "Maya", null));
        assertThat(since(plan.head())).isEmpty();
    }

    @Test
    void theFileHoldsNoFormulas() {
        long then = plan.head();
        ItemId evil = plan.pilot("=cmd|' /C calc'!A0");
        plan.done(maya, plan.set(evil, "summary", "x"));
        plan.done(maya, plan.set(evil, "summary", "+1+1"));
        ItemId other = plan.pilot("Other");
        long before = plan.head();
        plan.done(maya, set(other, "title", "Other", "@SUM(A1)"));
        String file =
                Languages.ask(Locale.UK, () -> new String(DifferenceFile.of(since(before)), StandardCharsets.UTF_8));
        assertThat(file).startsWith("\uFEFFWhat,").contains(",'@SUM(A1),").doesNotContain(",@SUM");
        assertThat(since(then)).anyMatch(difference -> difference.what().contains("=cmd"));
    }

    @Test
    void baselinesAreNamedRenamedRemovedAndUndoneLikeEverythingElse() {
        long revision = plan.head();
        long added = accepted(baselines.add(plan.id(), ivan, "Board, 3 March", revision));
        Baseline board = baselines.of(plan.id(), maya).getFirst();
        assertThat(board.name()).isEqualTo("Board, 3 March");
        assertThat(board.revision()).isEqualTo(revision);
        assertThat(board.owner()).isEqualTo(ivan);

        accepted(baselines.rename(plan.id(), maya, board, "Board"));
        Baseline renamed = baselines.of(plan.id(), maya).getFirst();
        assertThat(renamed.name()).isEqualTo("Board");
        assertThat(renamed.owner()).isEqualTo(ivan);
        long removed = accepted(baselines.remove(plan.id(), maya, renamed));
        assertThat(baselines.of(plan.id(), maya)).isEmpty();
        accepted(plan.undo(maya, removed));
        assertThat(baselines.of(plan.id(), maya)).hasSize(1);
        assertThat(added).isEqualTo(revision + 1);

        assertThat(refused(baselines.add(plan.id(), maya, "Later", plan.head() + 10))
                        .reason())
                .isEqualTo(Reason.INVALID);
        accepted(baselines.add(plan.id(), maya, "Sales", 1));
        EditAnswer.Refused taken = refused(baselines.add(plan.id(), maya, " BOARD ", plan.head()));
        assertThat(taken.reason()).isEqualTo(Reason.INVALID);
        assertThat(taken.message()).contains("“Board”");
        Baseline standing = baselines.of(plan.id(), maya).stream()
                .filter(one -> one.name().equals("Board"))
                .findFirst()
                .orElseThrow();
        assertThat(refused(baselines.rename(plan.id(), maya, standing, "sales")).message())
                .contains("“Sales”");
        accepted(baselines.rename(plan.id(), maya, standing, "BOARD"));
        PersonId viewer = plans.person("Vera", Role.VIEWER);
        assertThat(refused(baselines.add(plan.id(), viewer, "Mine", 1)).reason())
                .isEqualTo(Reason.FORBIDDEN);
        plan.assertConsistent();
    }
}
