package app.commonhorizon.history;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static app.commonhorizon.testing.TestPlan.set;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class RestoringTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Restoring restoring;

    @Autowired
    private Visits visits;

    @Autowired
    private History history;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void makePlan() {
        maya = plans.person("Maya", Role.LEAD, Team.MARKETING);
        ivan = plans.person("Ivan", Role.LEAD, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Chat");
    }

    private PutBack putBack(long revision) {
        return restoring.of(plan.id(), maya, revision, Set.of(), Set.of()).orElseThrow();
    }

    @Test
    void anybodysChangeCanBePutBackAndOtherFieldsStay() {
        long change = plan.done(ivan, set(item, "title", "Chat", "Bot"), plan.set(item, "status", "stopped"));
        plan.done(ivan, plan.set(item, "summary", "newer"));

        PutBack back = putBack(change);
        assertThat(back.since()).isEmpty();
        accepted(restoring.apply(back, maya, false));
        assertThat(plan.get(item).title()).isEqualTo("Chat");
        assertThat(plan.get(item).fields()).containsEntry("status", "proposed").containsEntry("summary", "newer");
        assertThat(putBack(change).isEmpty()).isTrue();
    }

    @Test
    void whatOthersHaveSetSinceIsShownAndOverwrittenOnlyWhenAskedFor() {
        long change = plan.done(maya, set(item, "title", "Chat", "Bot"), plan.set(item, "status", "stopped"));
        plan.done(ivan, set(item, "title", "Bot", "Robot"));

        PutBack back = putBack(change);
        assertThat(back.since()).hasSize(1);
        assertThat(back.since().getFirst().now()).isEqualTo("Robot");
        assertThat(back.since().getFirst().before()).isEqualTo("Chat");
        assertThat(back.since().getFirst().who()).isEqualTo("Ivan");

        accepted(restoring.apply(back, maya, false));
        assertThat(plan.get(item).title()).isEqualTo("Robot");
        assertThat(plan.get(item).fields()).containsEntry("status", "proposed");

        PutBack again = putBack(change);
        plan.done(ivan, set(item, "title", "Robot", "Android"));
        assertThat(refused(restoring.apply(again, maya, true)).reason()).isEqualTo(Reason.CONFLICT);
        assertThat(plan.get(item).title()).isEqualTo("Android");
        accepted(restoring.apply(putBack(change), maya, true));
        assertThat(plan.get(item).title()).isEqualTo("Chat");
    }

    @Test
    void aDeletedItemComesBackWithItsLinksAndWhatCannotIsNamed() {
        ItemId task = plan.item("scaling-task", "Task");
        plan.handover(item, task);
        long removal = plan.done(ivan, Op.remove("item", item, Map.of()));
        accepted(restoring.apply(putBack(removal), maya, false));
        assertThat(plan.get(item).title()).isEqualTo("Chat");
        assertThat(plan.now().links()).hasSize(1);

        long second = plan.done(ivan, Op.remove("item", item, Map.of()));
        plan.done(ivan, Op.remove("item", task, Map.of()));
        PutBack back = putBack(second);
        assertThat(back.impossible()).hasSize(1);
        accepted(restoring.apply(back, maya, false));
        assertThat(plan.now().item(item)).isPresent();
        plan.assertConsistent();
    }

    @Test
    void onlyOneFieldAndOnlyWithTheRightTo() {
        long change = plan.done(ivan, set(item, "title", "Chat", "Bot"), plan.set(item, "status", "stopped"));
        PersonId viewer = plans.person("Vera", Role.VIEWER);
        PutBack title = restoring
                .of(plan.id(), viewer, change, Set.of(item.toString()), Set.of("title"))
                .orElseThrow();
        assertThat(refused(restoring.apply(title, viewer, true)).reason()).isEqualTo(Reason.FORBIDDEN);
        accepted(restoring.apply(title, maya, false));
        assertThat(plan.get(item).title()).isEqualTo("Chat");
        assertThat(plan.get(item).fields()).containsEntry("status", "stopped");
    }

    @Test
    void sinceYouWereHereKnowsWhatOthersDidAndWhatWasRead() {
        Visits.Visit first = visits.of(plan.id(), maya);
        assertThat(history.byOthersSince(plan.id(), maya, first.seen(), 100)).isEmpty();

        long one = plan.done(ivan, set(item, "title", "Chat", "Bot"));
        plan.done(maya, plan.set(item, "status", "stopped"));
        assertThat(visits.of(plan.id(), maya).seen()).as("not seen by itself").isEqualTo(first.seen());
        assertThat(history.byOthersSince(plan.id(), maya, first.seen(), 100))
                .extracting(ToldChange::revision)
                .containsExactly(one);

        visits.read(plan.id(), maya, item.toString(), one);
        assertThat(visits.of(plan.id(), maya).isNew(item.toString(), one)).isFalse();
        assertThat(visits.of(plan.id(), maya).isNew(Visits.PLAN, one)).isTrue();
        visits.see(plan.id(), maya, plan.head());
        visits.see(plan.id(), maya, 1);
        assertThat(visits.of(plan.id(), maya).seen()).isEqualTo(plan.head());
        assertThat(visits.of(plan.id(), maya).read()).isEmpty();
    }

    @Test
    void isAllowedOnlyToWhomTheDoorWouldLetIn() {
        PersonId anna = plans.person("Anna", Role.MEMBER, Team.MARKETING);
        long title = plan.done(ivan, set(item, "title", "Chat", "Bot"));
        long freeze = plan.done(maya, freeze(null, maya.toString()));
        assertThat(isAllowed(anna, title)).as("it only has to wait").isTrue();
        assertThat(isAllowed(anna, freeze)).isFalse();
        assertThat(isAllowed(maya, freeze)).isTrue();
        long lift = plan.done(maya, freeze(maya.toString(), null));
        assertThat(isAllowed(anna, lift)).isFalse();
        assertThat(isAllowed(ivan, lift))
                .as("a freeze is set in one’s own name")
                .isFalse();
        assertThat(isAllowed(maya, lift)).isTrue();

        long asked = plan.done(
                ivan,
                Op.add(
                        "question",
                        UUID.randomUUID(),
                        Map.of("item", item.toString(), "text", "When?", "team", "marketing", "about", "item")));
        assertThat(isAllowed(anna, asked)).isFalse();
        assertThat(isAllowed(maya, asked))
                .as("the owner answers for what stands there")
                .isTrue();
        assertThat(isAllowed(ivan, asked)).isTrue();
        assertThat(isAllowed(plans.person("Vera", Role.VIEWER), title)).isFalse();
        assertThat(plan.head()).as("nothing was stored by asking").isEqualTo(asked);
    }

    private boolean isAllowed(PersonId person, long revision) {
        return restoring.isAllowed(plan.id(), person, revision, Set.of(), Set.of());
    }

    private Op freeze(@Nullable String from, @Nullable String to) {
        Map<String, @Nullable String> before = new HashMap<>();
        Map<String, @Nullable String> after = new HashMap<>();
        before.put("frozenBy", from);
        after.put("frozenBy", to);
        return Op.set("roadmap", plan.id(), before, after);
    }
}
