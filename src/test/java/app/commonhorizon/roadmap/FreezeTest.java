package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator freezes the plan: the edits of others wait. */
@PlanTest
class FreezeTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private PlanCache cache;

    private PersonId maya;
    private PersonId ivan;
    private PersonId lena;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        lena = plans.marketer("Lena Okafor");
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void consistent() {
        plan.assertConsistent();
    }

    private Op freeze(@Nullable PersonId by) {
        Roadmap now = plan.now().roadmap();
        Map<String, @Nullable String> from = new HashMap<>();
        from.put("frozenBy", Objects.toString(now.frozenBy(), null));
        Map<String, @Nullable String> to = new HashMap<>();
        to.put("frozenBy", Objects.toString(by, null));
        return Op.set("roadmap", plan.id(), from, to);
    }

    @Test
    void editsOfOthersAreRefusedUntilItIsLiftedAndSayWhoAndWhy() {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        plan.done(ivan, freeze(ivan));

        EditAnswer.Refused refusal = refused(plan.edit(lena, plan.set(item, "title", "Waits")));
        assertThat(refusal.reason()).isEqualTo(Reason.FROZEN);
        assertThat(refusal.message()).contains("Ivan Petrov", "freeze is lifted");
        assertThat(refused(plan.edit(maya, plan.set(item, "title", "Waits"))).reason())
                .isEqualTo(Reason.FROZEN);
        assertThat(refused(plan.undo(maya, 2)).reason()).isEqualTo(Reason.FROZEN);
        plan.done(ivan, plan.set(item, "title", "By the facilitator"));
        assertThat(plan.now().roadmap().frozenSince()).isBetween(before, Instant.now());

        plan.done(ivan, freeze(null));
        assertThat(plan.now().roadmap().frozenSince()).isNull();
        plan.done(lena, plan.set(item, "title", "Goes on"));
    }

    @Test
    void itOutlivesTheServersMemory() {
        plan.done(maya, freeze(maya));
        Instant since = plan.now().roadmap().frozenSince();
        cache.forget(plan.id());
        assertThat(plan.now().roadmap().frozenBy()).isEqualTo(maya);
        assertThat(plan.now().roadmap().frozenSince()).isEqualTo(since);
        assertThat(refused(plan.edit(lena, plan.set(item, "title", "Waits"))).reason())
                .isEqualTo(Reason.FROZEN);
    }

    @Test
    void whoMayFreezeCanLiftItAndOthersCannot() {
        plan.done(ivan, freeze(ivan));
        assertThat(refused(plan.edit(lena, freeze(null))).reason()).isEqualTo(Reason.FROZEN);
        assertThat(refused(plan.edit(maya, freeze(null), plan.set(item, "title", "Along")))
                        .reason())
                .isEqualTo(Reason.FROZEN);
        assertThat(refused(plan.edit(maya, freeze(maya))).reason()).isEqualTo(Reason.FROZEN);

        plan.done(maya, freeze(null));
        assertThat(plan.now().roadmap().frozenBy()).isNull();

        plan.done(maya, freeze(maya));
        assertThat(refused(plan.edit(ivan, freeze(ivan))).reason()).isEqualTo(Reason.FROZEN);
        assertThat(refused(plan.edit(ivan, freeze(null), plan.set(item, "title", "Along")))
                        .reason())
                .isEqualTo(Reason.FROZEN);
        plan.done(ivan, freeze(null));
        assertThat(plan.now().roadmap().frozenBy())
                .as("who has frozen it may have left")
                .isNull();
    }

    @Test
    void theOwnerGoesOnSayingWhoMaySeeThePlan() {
        plan.done(ivan, freeze(ivan));
        plan.done(maya, Op.add("access", lena, Map.of("level", "view")));
        plan.done(maya, Op.set("roadmap", plan.id(), Map.of("everyone", "edit"), Map.of("everyone", "view")));
        assertThat(plan.now().roadmap().frozenBy()).isEqualTo(ivan);
    }

    @Test
    void whatIsNoPartOfThePlanNeverWaits() {
        plan.done(ivan, freeze(ivan));
        Op beside = Op.add("something-else", ItemId.random(), Map.of());
        assertThat(refused(plan.edit(lena, beside)).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(lena, beside, plan.set(item, "title", "Waits")))
                        .reason())
                .isEqualTo(Reason.FROZEN);
    }

    @Test
    void onlyTheOwnerAndLeadsAndSponsorsWhoMayEditFreezeAndInTheirOwnName() {
        PersonId carl = plans.person("Carl Jensen", Role.SPONSOR);
        PersonId vera = plans.person("Vera Lind", Role.VIEWER);
        assertThat(refused(plan.edit(lena, freeze(lena))).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(plan.edit(vera, freeze(vera))).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(plan.edit(ivan, freeze(maya))).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(roadmaps.mayFreeze(plan.id(), maya)).isTrue();
        assertThat(roadmaps.mayFreeze(plan.id(), ivan)).isTrue();
        assertThat(roadmaps.mayFreeze(plan.id(), carl)).isTrue();
        assertThat(roadmaps.mayFreeze(plan.id(), lena)).isFalse();
        assertThat(roadmaps.mayFreeze(plan.id(), vera)).isFalse();
        plan.done(maya, Op.add("access", ivan, Map.of("level", "view")));
        assertThat(refused(plan.edit(ivan, freeze(ivan))).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(roadmaps.mayFreeze(plan.id(), ivan)).isFalse();
        plan.done(carl, freeze(carl));
    }

    @Test
    void theMomentIsTheServersToSay() {
        String ages = "2001-01-01T00:00:00Z";
        plan.done(
                maya,
                Op.set(
                        "roadmap",
                        plan.id(),
                        freeze(maya).from(),
                        Map.of("frozenBy", maya.toString(), "frozenSince", ages)));
        Instant since = plan.now().roadmap().frozenSince();
        assertThat(since).isAfter(Instant.parse(ages));
        long same = plan.done(maya, Op.set("roadmap", plan.id(), Map.of(), Map.of("frozenSince", ages)));
        assertThat(plan.now().roadmap().frozenSince()).isEqualTo(since);
        assertThat(plan.head()).isEqualTo(same);
    }

    @Test
    void itsUndoLiftsItAndIsNobodyElses() {
        long frozen = plan.done(maya, freeze(maya));
        TestPlan.accepted(plan.undo(maya, frozen));
        assertThat(plan.now().roadmap().frozenBy()).isNull();
        plan.done(lena, plan.set(item, "title", "Goes on"));
    }
}
