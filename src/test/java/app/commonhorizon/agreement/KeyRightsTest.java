package app.commonhorizon.agreement;

import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may turn which key. */
@PlanTest
class KeyRightsTest {

    @Autowired
    private TestPlans plans;

    private PersonId maya;
    private PersonId ivan;
    private PersonId lena;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        lena = plans.person("Lena Okafor", Role.MEMBER, Team.MARKETING, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private Op key(Team team) {
        return Signing.turn(plan.now(), item, team).orElseThrow();
    }

    private Op taken(Team team) {
        return Signing.takeBack(plan.now(), item, team).orElseThrow();
    }

    private Op holder(UUID id, PersonId person, Team team) {
        return Op.add(KeyHolder.TYPE, id, Map.of("team", team.code(), "person", person.toString()));
    }

    @Test
    void aTeamsKeyIsItsOwn() {
        isForbidden(maya, key(Team.IT));
        isForbidden(ivan, key(Team.MARKETING));

        plan.done(maya, key(Team.MARKETING));
        plan.done(ivan, key(Team.IT));

        isForbidden(maya, taken(Team.IT));
        plan.done(ivan, plan.set(item, "title", "Loyalty"));
        isForbidden(ivan, Signing.turn(plan.now(), item, Team.MARKETING).orElseThrow());
    }

    @Test
    void viewersAndSponsorsTurnNone() {
        PersonId vera = plans.person("Vera Lind", Role.VIEWER, Team.MARKETING);
        PersonId carl = plans.person("Carl Jensen", Role.SPONSOR, Team.IT);
        TestPlan shown = plans.plan(maya, Access.VIEW);
        ItemId seen = shown.pilot("Seen");

        isForbidden(vera, key(Team.MARKETING));
        isForbidden(carl, key(Team.IT));
        assertThat(refused(shown.edit(
                                ivan, Signing.turn(shown.now(), seen, Team.IT).orElseThrow()))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(plans.plan(maya, Access.NONE).edit(ivan, key(Team.IT)))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aBridgeTurnsOneKeyOfAnItem() {
        isForbidden(lena, key(Team.MARKETING), key(Team.IT));
        plan.done(lena, key(Team.MARKETING));
        isForbidden(lena, key(Team.IT));

        plan.done(lena, taken(Team.MARKETING));
        plan.done(lena, key(Team.IT));
        plan.done(maya, key(Team.MARKETING));
        assertThat(Agreements.of(plan.now()).of(item).state()).isEqualTo(Agreement.State.AGREED);
    }

    private void isForbidden(PersonId by, Op... steps) {
        assertThat(refused(plan.edit(by, steps)).reason()).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whereHoldersAreNamedOnlyTheyTurnTheKey() {
        PersonId anna = plans.marketer("Anna Nowak");
        UUID id = UUID.randomUUID();
        plan.done(maya, holder(id, anna, Team.MARKETING));

        isForbidden(maya, key(Team.MARKETING));
        isForbidden(lena, key(Team.MARKETING));
        plan.done(anna, key(Team.MARKETING));
        plan.done(ivan, key(Team.IT));
        isForbidden(maya, taken(Team.MARKETING));

        plan.done(maya, Op.remove(KeyHolder.TYPE, id, Map.of()));
        plan.done(maya, taken(Team.MARKETING));
    }

    @Test
    void whoSignedMayTakeItBackEvenWhenOthersAreNamedNow() {
        plan.done(lena, key(Team.MARKETING));
        plan.done(maya, holder(UUID.randomUUID(), maya, Team.MARKETING));

        plan.done(lena, taken(Team.MARKETING));

        isForbidden(lena, key(Team.MARKETING));
    }

    @Test
    void anUndoTurnsNoKeyForWhoMayNotAnyMore() {
        plan.done(lena, key(Team.MARKETING));
        long withdrawn = plan.done(lena, taken(Team.MARKETING));
        plan.done(maya, holder(UUID.randomUUID(), maya, Team.MARKETING));

        assertThat(refused(plan.undo(lena, withdrawn)).reason()).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void holdersAreNamedByTheOwner() {
        isForbidden(ivan, holder(UUID.randomUUID(), ivan, Team.IT));
        isForbidden(lena, holder(UUID.randomUUID(), lena, Team.IT));
        UUID id = UUID.randomUUID();
        plan.done(maya, holder(id, ivan, Team.IT));
        isForbidden(ivan, Op.remove(KeyHolder.TYPE, id, Map.of()));
        assertThat(KeyRights.holders(plan.now(), Team.IT)).containsExactly(ivan);
    }

    @Test
    void onlyWhoCouldTurnAKeyIsNamedForIt() {
        PersonId carl = plans.person("Carl Jensen", Role.SPONSOR, Team.IT);
        PersonId vera = plans.person("Vera Lind", Role.VIEWER, Team.IT);

        for (PersonId person : new PersonId[] {maya, carl, vera, PersonId.random()}) {
            assertThat(refused(plan.edit(maya, holder(UUID.randomUUID(), person, Team.IT)))
                            .reason())
                    .isEqualTo(Reason.INVALID);
        }
        plan.done(maya, holder(UUID.randomUUID(), lena, Team.IT));
        assertThat(refused(plan.edit(maya, holder(UUID.randomUUID(), lena, Team.IT)))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void nobodyWritesWhatTheServerNotes() {
        plan.done(maya, key(Team.MARKETING));
        UUID id = Agreements.of(plan.now())
                .of(item)
                .key(Team.MARKETING)
                .orElseThrow()
                .id();
        Map<String, @Nullable String> none = new HashMap<>();
        none.put("rewritten", null);

        assertThat(refused(plan.edit(ivan, Op.set(Signature.TYPE, id, none, Map.of("rewritten", "summary"))))
                        .reason())
                .isEqualTo(Reason.INVALID);
        isForbidden(ivan, Op.set(Signature.TYPE, id, Map.of("by", maya.toString()), Map.of("by", ivan.toString())));
    }
}
