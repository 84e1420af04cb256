package app.commonhorizon.drafts;

import static app.commonhorizon.testing.Browser.live;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.agreement.Signing;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.Comparing;
import app.commonhorizon.history.Difference;
import app.commonhorizon.history.History;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PrivateViews;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.internal.PlanCache;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ViewId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.Browser.Channel;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** Drafts as roadmaps of their own: what they begin with, how they are edited, who sees them. */
@PlanTest
class DraftPlansTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private DraftPlans drafts;

    @Autowired
    private PlanCache cache;

    @Autowired
    private History history;

    @Autowired
    private Comparing comparing;

    @Autowired
    private PrivateViews privateViews;

    @LocalServerPort
    private int port;

    /** Owns the plan. */
    private PersonId maya;
    /** May edit it. */
    private PersonId ivan;
    /** May look at it. */
    private PersonId nina;

    private PersonId stranger;
    private TestPlan plan;
    private ItemId chat;
    private ItemId bot;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        nina = plans.marketer("Nina Roth");
        stranger = plans.marketer("Eve");
        plan = plans.plan(maya, Access.NONE);
        plan.done(maya, Op.add("access", ivan, Map.of("level", "edit")));
        plan.done(maya, Op.add("access", nina, Map.of("level", "view")));
        chat = plan.pilot("Chat");
        bot = plan.item("scaling-task", "Bot");
        plan.handover(chat, bot);
    }

    @AfterEach
    void nothingOfADraftReachesThePlan() {
        plan.assertConsistent();
    }

    private TestPlan draft(PersonId maker, Access others) {
        return TestDrafts.start(drafts, plan, maker, others);
    }

    @Test
    void aDraftBeginsAsThePlanAndGoesItsOwnWay() {
        TestPlan draft = draft(ivan, Access.NONE);
        assertThat(draft.head()).isZero();
        assertThat(draft.now().roadmap().draftOf()).isEqualTo(plan.id());
        assertThat(draft.now().roadmap().draftBase()).isEqualTo(plan.head());
        assertThat(draft.now().items())
                .containsExactlyInAnyOrderElementsOf(plan.now().items().toList());
        assertThat(draft.now().links())
                .containsExactlyElementsOf(plan.now().links().toList());
        assertThat(draft.now().stages()).isEqualTo(plan.now().stages());
        assertThat(draft.now().grants()).isEmpty();

        ItemId fresh = ItemId.random();
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        draft.done(ivan, Op.add("item", fresh, draft.fields("pilot", "Second chat")));
        draft.done(ivan, Op.remove("item", bot, Map.of()));
        plan.done(maya, plan.set(chat, "status", "stopped"));

        assertThat(plan.get(chat).title()).isEqualTo("Chat");
        assertThat(plan.now().item(fresh)).isEmpty();
        assertThat(plan.now().item(bot)).isPresent();
        assertThat(draft.get(chat).status().code()).isEqualTo("proposed");
        assertThat(draft.now().links()).isEmpty();
        draft.assertConsistent();

        draft.undo(ivan, 3);
        assertThat(draft.now().item(bot)).isPresent();
        assertThat(draft.now().links()).hasSize(1);
        draft.assertConsistent();
    }

    @Test
    void aDraftIsThereAgainAfterTheServerWasStartedAnew() {
        TestPlan draft = draft(ivan, Access.NONE);
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        Map<String, Object> before = TestPlans.content(draft.now());

        cache.forget(draft.id());
        cache.forget(plan.id());

        assertThat(TestPlans.content(draft.now())).isEqualTo(before);
        draft.done(ivan, draft.set(chat, "status", "stopped"));
        assertThat(drafts.base(draft.id())
                        .orElseThrow()
                        .item(chat)
                        .orElseThrow()
                        .title())
                .isEqualTo("Chat");
        draft.assertConsistent();
    }

    @Test
    void marksComeFromThePlanAndStay() {
        plan.done(
                maya,
                Op.add(
                        "question",
                        UUID.randomUUID(),
                        Map.of("item", chat.toString(), "text", "When?", "team", "it", "about", "item")));
        TestPlan draft = draft(ivan, Access.NONE);

        cache.forget(draft.id());

        assertThat(draft.now().marks().of("question"))
                .isEqualTo(plan.now().marks().of("question"))
                .hasSize(1);
    }

    @Test
    void whatAnEditMeansForASignatureIsSeenInTheDraftAndLeavesTheSignatureAlone() {
        plan.done(maya, plan.set(chat, "summary", "Points for each visit."));
        plan.done(maya, Signing.turn(plan.now(), chat, Team.MARKETING).orElseThrow());
        TestPlan draft = draft(ivan, Access.NONE);

        long edit = draft.done(ivan, draft.set(chat, "summary", "Points for each purchase."));

        assertThat(draft.now().marks().of("signature").values())
                .singleElement()
                .satisfies(mark -> assertThat(mark).containsKey("rewritten"));
        assertThat(plan.now().marks().of("signature").values())
                .singleElement()
                .satisfies(mark -> assertThat(mark).doesNotContainKey("rewritten"));
        draft.assertConsistent();
        draft.undo(ivan, edit);
        assertThat(draft.now().marks().of("signature"))
                .isEqualTo(plan.now().marks().of("signature"));
        draft.assertConsistent();
    }

    @Test
    void aPrivateDraftIsSeenByItsMakerAlone() throws Exception {
        TestPlan draft = draft(ivan, Access.NONE);

        assertThat(drafts.of(plan.id(), ivan)).extracting(DraftSummary::id).containsExactly(draft.id());
        for (PersonId other : new PersonId[] {maya, nina, stranger}) {
            assertThat(plan.roadmaps().access(draft.id(), other)).isEqualTo(Access.NONE);
            assertThat(drafts.find(draft.id(), other)).isEmpty();
            assertHidden(draft, other);
        }
        assertThat(drafts.of(plan.id(), maya)).isEmpty();
        assertThatThrownBy(() -> drafts.of(plan.id(), stranger)).isInstanceOf(NoSuchRoadmapException.class);
    }

    /** Every way to a roadmap, for somebody to whom it does not exist. */
    private void assertHidden(TestPlan draft, PersonId other) throws Exception {
        assertThatThrownBy(() -> plan.roadmaps().snapshot(draft.id(), other))
                .isInstanceOf(NoSuchRoadmapException.class);
        Edit edit = Edit.of(draft.id(), other, 0, List.of(TestPlan.set(chat, "title", "Chat", "x")));
        assertThat(refused(plan.roadmaps().apply(edit)).reason()).isEqualTo(Reason.NOT_FOUND);
        assertThatThrownBy(() -> history.of(draft.id(), other, HistoryQuery.ALL, Long.MAX_VALUE, 10))
                .isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> comparing.between(draft.id(), other, 0, 1)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> privateViews.of(draft.id(), other)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> drafts.discard(draft.id(), other)).isInstanceOf(NoSuchRoadmapException.class);
        Browser browser = new Browser(port, other);
        for (String end : new String[] {"/snapshot", "/people", "/changes?since=0", "/history?before=9", "/views"}) {
            assertThat(browser.get(live(draft.id()) + end).statusCode()).as(end).isEqualTo(404);
        }
        assertThatThrownBy(() ->
                        browser.handshake(live(draft.id()) + "/socket", null).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(404));
    }

    @Test
    void aSharedDraftIsSeenByThoseWhoSeeThePlanAndEditedAsItSays() throws Exception {
        TestPlan readable = draft(ivan, Access.VIEW);
        TestPlan editable = draft(ivan, Access.EDIT);

        assertThat(plan.roadmaps().access(readable.id(), maya)).isEqualTo(Access.VIEW);
        assertThat(plan.roadmaps().access(readable.id(), nina)).isEqualTo(Access.VIEW);
        assertThat(plan.roadmaps().access(editable.id(), maya)).isEqualTo(Access.EDIT);
        assertThat(plan.roadmaps().access(editable.id(), nina)).isEqualTo(Access.VIEW);
        assertHidden(editable, stranger);

        Op step = TestPlan.set(chat, "title", "Chat", "Chat, earlier");
        assertThat(refused(readable.edit(maya, step)).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(refused(editable.edit(nina, step)).reason()).isEqualTo(Reason.FORBIDDEN);
        editable.done(maya, step);
        assertThat(new Browser(port, nina)
                        .snapshot(editable.id())
                        .path("me")
                        .path("access")
                        .asString())
                .isEqualTo("view");
        editable.assertConsistent();
    }

    @Test
    void onlyItsMakerSharesIt() {
        TestPlan draft = draft(ivan, Access.EDIT);
        Op withdraw = Op.set("roadmap", draft.id(), Map.of("everyone", "edit"), Map.of("everyone", "none"));

        assertThat(refused(draft.edit(maya, withdraw)).reason()).isEqualTo(Reason.FORBIDDEN);
        draft.done(ivan, withdraw);

        assertThat(plan.roadmaps().access(draft.id(), maya)).isEqualTo(Access.NONE);
    }

    @Test
    void whoMayNotSeeThePlanAnyMoreSeesNoneOfItsDrafts() throws Exception {
        TestPlan own = draft(ivan, Access.NONE);
        TestPlan shared = draft(maya, Access.EDIT);
        plan.done(maya, Op.remove("access", ivan, Map.of()));

        assertHidden(own, ivan);
        assertHidden(shared, ivan);
    }

    @Test
    void whoMayOnlyLookAtThePlanMayStillTryThingsOut() {
        TestPlan draft = draft(nina, Access.NONE);

        draft.done(nina, draft.set(chat, "title", "Chat, earlier"));

        assertThat(plan.roadmaps().access(draft.id(), nina)).isEqualTo(Access.OWNER);
    }

    @Test
    void viewersOfTheWorkspaceAndStrangersMakeNone() {
        PersonId vera = plans.person("Vera Lind", Role.VIEWER);
        plan.done(maya, Op.add("access", vera, Map.of("level", "edit")));

        assertThatThrownBy(() -> draft(vera, Access.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draft(stranger, Access.NONE)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> drafts.start(plan.id(), ivan, " ", Access.NONE))
                .isInstanceOf(InvalidFieldException.class);
        TestPlan draft = draft(ivan, Access.NONE);
        assertThatThrownBy(() -> TestDrafts.start(drafts, draft, ivan, Access.NONE))
                .isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < DraftPlans.MOST; i++) {
                        draft(ivan, Access.NONE);
                    }
                })
                .isInstanceOf(InvalidFieldException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment",
                "question",
                "decision",
                "health",
                "baseline",
                "brought-in",
                "pilot",
                "result",
                "verdict",
                "promise",
                "expectation",
                "signature",
                "key-holder",
                "acceptance",
                "capacity",
                "nonsense"
            })
    void whatIsSaidAndAgreedStaysWithThePlan(String type) {
        TestPlan draft = draft(ivan, Access.NONE);

        Refused refused = refused(
                draft.edit(ivan, Op.add(type, UUID.randomUUID(), Map.of("item", chat.toString(), "text", "Hello"))));
        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.message()).startsWith("This is a draft.");
        assertThat(draft.head()).isZero();
    }

    @Test
    void aDraftIsNeitherSharedWithSinglePersonsNorGivenAwayNorFrozenNorTurnedIntoAnother() throws Exception {
        TestPlan draft = draft(maya, Access.EDIT);
        String id = draft.id().toString();
        Op[] steps = {
            Op.add("access", stranger, Map.of("level", "edit")),
            Op.set("roadmap", id, Map.of("owner", maya.toString()), Map.of("owner", ivan.toString())),
            TestDrafts.freeze(draft, maya),
            Op.set("roadmap", id, Map.of("draftBase", "6"), Map.of("draftBase", "1")),
            Op.set("roadmap", id, Map.of("draftOf", plan.id().toString()), Map.of("draftOf", id)),
        };
        for (Op step : steps) {
            assertThat(refused(draft.edit(maya, step)).reason())
                    .as(step.toString())
                    .isEqualTo(Reason.INVALID);
        }
        assertThat(refused(plan.edit(
                                maya, Op.set("roadmap", plan.id(), Map.of(), Map.of("draftOf", id, "draftBase", "1"))))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(plan.roadmaps().mayFreeze(draft.id(), maya)).isFalse();
        assertThat(new Browser(port, maya)
                        .snapshot(draft.id())
                        .path("me")
                        .path("freezes")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aDraftIsInNoListAndTellsNobody() {
        TestPlan draft = draft(maya, Access.EDIT);
        draft.done(maya, draft.set(chat, "owner", ivan.toString()));

        for (PersonId person : new PersonId[] {maya, ivan}) {
            assertThat(plan.roadmaps().visibleTo(person))
                    .extracting(RoadmapSummary::id)
                    .contains(plan.id())
                    .doesNotContain(draft.id());
        }
    }

    @Test
    void aFrozenPlanCanBeTriedOut() {
        plan.done(maya, TestDrafts.freeze(plan, maya));
        TestPlan draft = draft(ivan, Access.NONE);

        assertThat(draft.now().roadmap().frozenBy()).isNull();
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
    }

    @Test
    void theHistoryOfADraftKnowsWhatThingsWereCalledBefore() {
        TestPlan draft = draft(ivan, Access.NONE);
        draft.done(ivan, draft.set(chat, "start", "2027-06-10"));
        draft.done(ivan, Op.remove("item", bot, Map.of()));

        assertThat(history.of(draft.id(), ivan, HistoryQuery.of(chat), Long.MAX_VALUE, 10))
                .anySatisfy(told -> assertThat(told.sentence()).contains("Ivan Petrov", "“Chat”"));
        assertThat(comparing.between(draft.id(), ivan, 0, draft.head()))
                .extracting(Difference::kind, Difference::what, Difference::field)
                .contains(
                        tuple(Difference.Kind.CHANGED, "“Chat”", "Start"), tuple(Difference.Kind.REMOVED, "“Bot”", ""));
    }

    @Test
    void onADraftPeopleFindTheirOwnViewsOfThePlan() {
        privateViews.save(plan.id(), ivan, ViewId.random(), "Mine", "zoom=week");
        TestPlan draft = draft(ivan, Access.NONE);

        assertThat(privateViews.of(draft.id(), ivan))
                .extracting(view -> view.name())
                .containsExactly("Mine");
    }

    @Test
    void theListSaysHowFarADraftHasGoneAndThePlanSince() {
        TestPlan draft = draft(ivan, Access.VIEW);
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        plan.done(maya, plan.set(bot, "status", "stopped"));
        plan.done(maya, plan.set(bot, "title", "Robot"));

        DraftSummary seen = drafts.of(plan.id(), nina).getFirst();

        assertThat(seen.edits()).isEqualTo(1);
        assertThat(seen.behind()).isEqualTo(2);
        assertThat(seen.maker()).isEqualTo(ivan);
        assertThat(seen.access()).isEqualTo(Access.VIEW);
        assertThat(seen.mayDiscard()).isFalse();
        assertThat(drafts.of(plan.id(), maya).getFirst().mayDiscard()).isTrue();
    }

    @Test
    void itsMakerOrThePlansOwnerDeletesItAndWhoHasItOpenIsTold() throws Exception {
        TestPlan draft = draft(ivan, Access.VIEW);
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        assertThatThrownBy(() -> drafts.discard(draft.id(), nina)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.discard(plan.id(), maya)).isInstanceOf(NoSuchRoadmapException.class);
        Channel channel = new Browser(port, nina).connect(draft.id()).hello(draft.head());

        drafts.discard(draft.id(), maya);

        channel.first("gone");
        channel.awaitClosed();
        assertThat(drafts.of(plan.id(), ivan)).isEmpty();
        assertHidden(draft, ivan);
        assertThat(plan.log().since(draft.id(), 0, 10)).isEmpty();

        TestPlan own = draft(nina, Access.NONE);
        drafts.discard(own.id(), nina);
        assertThatThrownBy(() -> drafts.discard(own.id(), nina)).isInstanceOf(NoSuchRoadmapException.class);
    }

    @Test
    void anItemMadeInADraftIsTheDraftsAloneUntilItIsBroughtIn() {
        TestPlan draft = draft(ivan, Access.NONE);
        ItemId fresh = ItemId.random();
        draft.done(ivan, Op.add("item", fresh, draft.fields("scaling-task", "Fresh")));

        assertThat(refused(plan.edit(maya, TestPlan.handoverStep(LinkId.random(), chat, fresh)))
                        .reason())
                .isEqualTo(Reason.GONE);
    }
}
