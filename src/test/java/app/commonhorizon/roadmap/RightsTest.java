package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may see, change and share a roadmap. */
@PlanTest
class RightsTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private Roadmaps roadmaps;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.NONE);
        item = plan.pilot("Loyalty pilot");
    }

    private void grant(PersonId person, String level) {
        plan.done(maya, Op.add("access", person, Map.of("level", level)));
    }

    private Op rename() {
        return plan.set(item, "title", "Renamed");
    }

    private EditAnswer.Refused refusal(PersonId by, Op... steps) {
        return refused(plan.edit(by, steps));
    }

    @Test
    void whatOneMayNotSeeLooksLikeWhatIsNotThere() {
        RoadmapId nowhere = RoadmapId.random();
        List<Op> ops = List.of(rename());
        UUID edit = UUID.randomUUID();

        EditAnswer hidden = roadmaps.apply(new Edit(edit, plan.id(), ivan, 1, ops, null));
        EditAnswer missing = roadmaps.apply(new Edit(edit, nowhere, ivan, 1, ops, null));

        assertThat(hidden).isEqualTo(missing);
        assertThat(refused(hidden).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(roadmaps.apply(new Edit(edit, plan.id(), ivan, 1, List.of(), 2L)))
                .isEqualTo(missing);
        assertThat(roadmaps.apply(new Edit(edit, plan.id(), ivan, 99, ops, null)))
                .isEqualTo(missing);
        assertThat(roadmaps.access(plan.id(), ivan))
                .isEqualTo(roadmaps.access(nowhere, ivan))
                .isEqualTo(Access.NONE);
        assertThatThrownBy(() -> roadmaps.snapshot(plan.id(), ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> roadmaps.snapshot(nowhere, ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThat(roadmaps.visibleTo(ivan)).extracting(RoadmapSummary::id).doesNotContain(plan.id());
    }

    @Test
    void whoMayOnlyLookCannotChangeAnything() {
        grant(ivan, "view");
        PersonId vera = plans.person("Vera Lind", Role.VIEWER);
        grant(vera, "edit");

        for (PersonId looker : List.of(ivan, vera)) {
            assertThat(roadmaps.access(plan.id(), looker)).isEqualTo(Access.VIEW);
            assertThat(refusal(looker, rename()).reason()).isEqualTo(Reason.FORBIDDEN);
            assertThat(refused(plan.undo(looker, 2)).reason()).isEqualTo(Reason.FORBIDDEN);
            assertThat(roadmaps.visibleTo(looker))
                    .filteredOn(summary -> summary.id().equals(plan.id()))
                    .singleElement()
                    .satisfies(summary -> assertThat(summary.access()).isEqualTo(Access.VIEW));
        }
        assertThatThrownBy(
                        () -> roadmaps.create(new Roadmap(RoadmapId.random(), "x", null, vera, Access.NONE), List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyTheOwnerShares() {
        grant(ivan, "edit");
        plan.done(ivan, rename());

        Op share = Op.add("access", plans.marketer("Nora"), Map.of("level", "view"));
        Op open = Op.set("roadmap", plan.id(), Map.of("everyone", "none"), Map.of("everyone", "edit"));
        Op take = Op.set("roadmap", plan.id(), Map.of("owner", maya.toString()), Map.of("owner", ivan.toString()));
        Op unshare = Op.remove("access", ivan, Map.of());
        for (Op op : List.of(share, open, unshare)) {
            assertThat(refusal(ivan, op).reason()).isEqualTo(Reason.FORBIDDEN);
        }
        assertThat(refusal(ivan, take).reason()).isEqualTo(Reason.FORBIDDEN);
        plan.done(maya, share, open, take);
        assertThat(plan.roadmaps().access(plan.id(), ivan)).isEqualTo(Access.OWNER);
    }

    @Test
    void aGrantIsForAPersonWhoExists() {
        assertThat(refusal(maya, Op.add("access", PersonId.random(), Map.of("level", "view")))
                        .message())
                .contains("no account");
        assertThat(refusal(maya, Op.add("access", ivan, Map.of("level", "owner")))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aRoadmapIsOwnedBySomebodyWhoCanEditIt() {
        PersonId vera = plans.person("Vera Lind", Role.VIEWER);
        PersonId gone = plans.marketer("Gone");
        plans.closeAccount(gone);
        for (PersonId unable : List.of(vera, gone)) {
            Op hand =
                    Op.set("roadmap", plan.id(), Map.of("owner", maya.toString()), Map.of("owner", unable.toString()));
            assertThat(refusal(maya, hand).message()).contains("owner");
        }
    }

    @Test
    void whoHasLostAccessLosesItAtOnceAndForEarlierEditsToo() {
        grant(ivan, "edit");
        Edit edit = Edit.of(plan.id(), ivan, plan.head(), List.of(rename()));
        TestPlan.accepted(roadmaps.apply(edit));

        plan.done(maya, Op.remove("access", ivan, Map.of()));

        assertThat(refused(roadmaps.apply(edit)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(ivan, rename()).reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aClosedAccountSeesNothing() {
        TestPlan open = plans.plan(maya, Access.EDIT);
        assertThat(roadmaps.access(open.id(), ivan)).isEqualTo(Access.EDIT);

        plans.closeAccount(ivan);

        assertThat(roadmaps.access(open.id(), ivan)).isEqualTo(Access.NONE);
        assertThat(roadmaps.visibleTo(ivan)).isEmpty();
        assertThatThrownBy(() -> roadmaps.snapshot(open.id(), ivan)).isInstanceOf(NoSuchRoadmapException.class);
        assertThat(refused(open.edit(ivan, Op.remove("stage", open.buy(), Map.of())))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        PersonId nobody = PersonId.random();
        assertThat(roadmaps.visibleTo(nobody)).isEmpty();
        assertThatThrownBy(() -> roadmaps.snapshot(open.id(), nobody)).isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void anEditsIdBelongsToWhoMadeIt() {
        grant(ivan, "edit");
        Edit mine = Edit.of(plan.id(), maya, plan.head(), List.of(rename()));
        TestPlan.accepted(roadmaps.apply(mine));

        EditAnswer theirs = roadmaps.apply(
                new Edit(mine.id(), plan.id(), ivan, plan.head(), List.of(plan.set(item, "title", "Other")), null));

        assertThat(refused(theirs).reason()).isEqualTo(Reason.INVALID);
        assertThat(plan.get(item).title()).isEqualTo("Renamed");
    }

    @Test
    void aRoadmapThatCannotBeMadeIsNotMade() {
        RoadmapId id = RoadmapId.random();
        EditAnswer bad = roadmaps.create(
                new Roadmap(id, "x", null, maya, Access.NONE), List.of(Op.add("stage", UUID.randomUUID(), Map.of())));
        assertThat(refused(bad).message()).contains("name is missing");
        assertThat(roadmaps.access(id, maya)).isEqualTo(Access.NONE);

        EditAnswer taken = roadmaps.create(new Roadmap(plan.id(), "x", null, maya, Access.NONE), List.of());
        assertThat(refused(taken).reason()).isEqualTo(Reason.INVALID);
        assertThat(plan.now().roadmap().name()).isNotEqualTo("x");

        assertThat(roadmaps.create(new Roadmap(id, "Empty", null, maya, Access.NONE), List.of()))
                .isEqualTo(new EditAnswer.Accepted(0));
        assertThat(roadmaps.snapshot(id, maya).roadmap().name()).isEqualTo("Empty");
    }
}
