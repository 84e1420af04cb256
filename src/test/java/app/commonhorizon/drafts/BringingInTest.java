package app.commonhorizon.drafts;

import static app.commonhorizon.drafts.TestDrafts.all;
import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Clash;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.Comparison.FieldChange;
import app.commonhorizon.drafts.Comparison.Kind;
import app.commonhorizon.history.History;
import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.StageId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft into the plan: all or some of it, in one change, and never over what others have done without being asked. */
@PlanTest
class BringingInTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private DraftPlans drafts;

    @Autowired
    private BringingIn bringing;

    @Autowired
    private History history;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private TestPlan draft;
    private ItemId chat;
    private ItemId bot;
    private LinkId handover;

    @BeforeEach
    void newDraft() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.marketer("Ivan Petrov");
        plan = plans.plan(maya, Access.EDIT);
        chat = plan.pilot("Chat");
        bot = plan.item("scaling-task", "Bot");
        handover = plan.handover(chat, bot);
        draft = TestDrafts.start(drafts, plan, ivan, Access.NONE);
    }

    @AfterEach
    void consistent() {
        plan.assertConsistent();
        draft.assertConsistent();
    }

    private Comparison compared() {
        return bringing.compare(draft.id(), ivan);
    }

    private long broughtIn(Choice choice) {
        return accepted(bringing.bringIn(compared(), choice, ivan));
    }

    private static String item(ItemId id) {
        return Entry.key(PlanType.ITEM, id.toString());
    }

    @Test
    void whatTheDraftHasMadeOfThePlanIsToldByPartNotByKeystroke() {
        assertThat(compared().entries()).isEmpty();
        draft.done(ivan, draft.set(chat, "title", "Cha"));
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        draft.done(ivan, draft.set(chat, "start", "2027-06-01"));
        draft.done(ivan, draft.set(bot, "title", "x"));
        draft.done(ivan, draft.set(bot, "title", "Bot"));

        List<Entry> entries = compared().entries();

        assertThat(entries).hasSize(1);
        Entry entry = entries.getFirst();
        assertThat(entry.kind()).isEqualTo(Kind.CHANGED);
        assertThat(entry.what()).isEqualTo("“Chat, earlier”");
        assertThat(entry.isContested()).isFalse();
        assertThat(entry.fields())
                .extracting(FieldChange::label, FieldChange::before, FieldChange::after)
                .containsExactly(tuple("Start", "3 Jun 2027", "1 Jun 2027"), tuple("Title", "Chat", "Chat, earlier"));
    }

    @Test
    void everythingComesInAsOneChangeThatIsToldAsSuchAndTakenBackByOneUndo() {
        StageId stage = StageId.random();
        ItemId fresh = ItemId.random();
        LinkId link = LinkId.random();
        draft.done(ivan, Op.add("stage", stage, Map.of("name", "Stay", "position", "3")));
        draft.done(ivan, Op.add("item", fresh, draft.fields("scaling-task", "Loyalty", "stage", stage.toString())));
        draft.done(ivan, Op.remove("item", bot, Map.of()));
        draft.done(ivan, TestPlan.handoverStep(link, chat, fresh));
        draft.done(ivan, draft.set(chat, "start", "2027-06-01"));
        Map<String, Object> before = TestPlans.content(plan.now());
        long head = plan.head();

        long revision = broughtIn(all(compared()));

        assertThat(revision).isEqualTo(head + 1);
        assertThat(plan.now().items())
                .containsExactlyInAnyOrderElementsOf(draft.now().items().toList());
        assertThat(plan.now().links())
                .containsExactlyElementsOf(draft.now().links().toList());
        assertThat(plan.now().stages()).isEqualTo(draft.now().stages());
        assertThat(history.of(plan.id(), maya, HistoryQuery.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .sentence())
                .startsWith("Ivan Petrov brought in the draft “Earlier launch”")
                .contains("“Loyalty”");
        assertThat(compared().entries()).as("nothing is left to bring in").isEmpty();

        accepted(plan.undo(ivan, revision));
        Map<String, Object> after = TestPlans.content(plan.now());
        before.remove("revision");
        after.remove("revision");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void onlyWhatWasChosenComesIn() {
        draft.done(ivan, draft.set(chat, "start", "2027-06-01"));
        draft.done(ivan, draft.set(bot, "title", "Robot"));

        broughtIn(new Choice(Set.of(item(bot)), Set.of()));

        assertThat(plan.get(bot).title()).isEqualTo("Robot");
        assertThat(plan.get(chat))
                .isEqualTo(drafts.base(draft.id()).orElseThrow().item(chat).orElseThrow());
        assertThat(compared().entries()).extracting(Entry::key).containsExactly(item(chat));
    }

    @Test
    void differentFieldsOfOneItemBothStand() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        plan.done(maya, plan.set(chat, "status", "stopped"));

        assertThat(compared().entries().getFirst().isContested()).isFalse();
        broughtIn(all(compared()));

        assertThat(plan.get(chat).title()).isEqualTo("Chat, earlier");
        assertThat(plan.get(chat).status().code()).isEqualTo("stopped");
    }

    @Test
    void whereThePlanHasMovedOnThePersonDecides() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"), draft.set(chat, "status", "stopped"));
        draft.done(ivan, draft.set(bot, "title", "Robot"));
        plan.done(maya, plan.set(chat, "title", "Chat with us"), plan.set(bot, "title", "Bot 2"));

        Comparison comparison = compared();
        Entry contested = comparison.entry(item(chat)).orElseThrow();
        FieldChange title = contested.fields().stream()
                .filter(field -> field.field().equals("title"))
                .findFirst()
                .orElseThrow();
        assertThat(title.clash()).isEqualTo(new Clash("Chat with us", "Maya Brandt"));

        broughtIn(new Choice(Set.of(item(chat), item(bot)), Set.of(Choice.fieldKey(contested, title))));

        assertThat(plan.get(chat).title()).as("the plan's was kept").isEqualTo("Chat with us");
        assertThat(plan.get(chat).status().code()).isEqualTo("stopped");
        assertThat(plan.get(bot).title()).as("the draft's was taken").isEqualTo("Robot");
    }

    @Test
    void whatBothHaveMadeTheSameIsNoQuestion() {
        draft.done(ivan, draft.set(chat, "title", "Better"));
        plan.done(maya, plan.set(chat, "title", "Better"));

        assertThat(compared().entries()).isEmpty();
    }

    @Test
    void whatWasDeletedOnOneSideAndChangedOnTheOtherIsAskedAbout() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        draft.done(ivan, Op.remove("item", bot, Map.of()));
        plan.done(maya, plan.set(bot, "title", "Bot 2"));
        plan.done(maya, Op.remove("item", chat, Map.of()));

        Comparison comparison = compared();
        Entry deletedInPlan = comparison.entry(item(chat)).orElseThrow();
        Entry deletedInDraft = comparison.entry(item(bot)).orElseThrow();
        assertThat(deletedInPlan.kind()).isEqualTo(Kind.ADDED);
        assertThat(deletedInPlan.clash()).isEqualTo(new Clash("deleted in the plan meanwhile", "Maya Brandt"));
        assertThat(deletedInDraft.clash()).isEqualTo(new Clash("changed in the plan meanwhile: Title", "Maya Brandt"));

        Refused nothing = refused(bringing.bringIn(
                comparison, new Choice(Set.of(item(chat), item(bot)), Set.of(item(chat), item(bot))), ivan));
        assertThat(nothing.reason()).isEqualTo(Reason.INVALID);

        broughtIn(all(comparison));
        assertThat(plan.get(chat).title()).isEqualTo("Chat, earlier");
        assertThat(plan.now().item(bot)).isEmpty();
    }

    @Test
    void aDeletionIsAskedAboutWhenItWouldTakeANewLinkAlong() {
        ItemId second = plan.item("scaling-task", "Second");
        draft.done(ivan, Op.remove("item", bot, Map.of()));
        plan.done(
                maya,
                Op.add(
                        "link",
                        LinkId.random(),
                        Map.of("kind", "needs", "from", bot.toString(), "to", second.toString())));

        assertThat(compared().entry(item(bot)).orElseThrow().isContested()).isTrue();
    }

    @Test
    void aLinkNeedsItsItemsAndAnItemItsStage() {
        StageId stage = StageId.random();
        ItemId fresh = ItemId.random();
        LinkId link = LinkId.random();
        draft.done(ivan, Op.add("stage", stage, Map.of("name", "Stay", "position", "3")));
        draft.done(ivan, Op.add("item", fresh, draft.fields("scaling-task", "Loyalty", "stage", stage.toString())));
        draft.done(ivan, TestPlan.handoverStep(link, chat, fresh));
        String linkKey = Entry.key(PlanType.LINK, link.toString());
        String stageKey = Entry.key(PlanType.STAGE, stage.toString());
        Comparison comparison = compared();

        assertThat(comparison.entry(linkKey).orElseThrow().needs()).containsExactly(item(fresh));
        assertThat(comparison.entry(item(fresh)).orElseThrow().needs()).containsExactly(stageKey);
        Refused refused = refused(bringing.bringIn(comparison, new Choice(Set.of(linkKey), Set.of()), ivan));
        assertThat(refused.message()).contains("“Loyalty”").contains("Choose both or neither");
        assertThat(refused(bringing.bringIn(comparison, new Choice(Set.of(item(fresh)), Set.of()), ivan))
                        .message())
                .contains("“Stay”");
        assertThat(plan.now().item(fresh)).isEmpty();

        broughtIn(new Choice(Set.of(stageKey, item(fresh)), Set.of()));
        assertThat(plan.get(fresh).stage()).isEqualTo(stage);
    }

    @Test
    void whatCannotBeIsSaid() {
        ItemId fresh = ItemId.random();
        draft.done(
                ivan,
                Op.add(
                        "item",
                        fresh,
                        draft.fields("pilot", "Loyalty", "stage", plan.buy().toString())));
        plan.done(maya, Op.remove("stage", plan.buy(), Map.of()));

        Comparison comparison = compared();

        assertThat(comparison.entry(item(fresh)).orElseThrow().blocked()).contains("“Buy”");
        assertThat(refused(bringing.bringIn(comparison, all(comparison), ivan)).reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void aStageGoesOnlyWithWhatStandsInIt() {
        draft.done(
                ivan,
                draft.set(chat, "stage", plan.buy().toString()),
                draft.set(bot, "stage", plan.buy().toString()));
        draft.done(ivan, Op.remove("stage", plan.discover(), Map.of()));
        Entry stage = compared()
                .entry(Entry.key(PlanType.STAGE, plan.discover().toString()))
                .orElseThrow();
        assertThat(stage.needs()).containsExactlyInAnyOrder(item(chat), item(bot));

        broughtIn(all(compared()));

        assertThat(plan.now().stage(plan.discover())).isEmpty();
    }

    @Test
    void aLinkCanBeTurnedRound() {
        ItemId first = plan.item("milestone", "First");
        ItemId second = plan.item("milestone", "Second");
        LinkId link = LinkId.random();
        plan.done(maya, dependency(link, first, second));
        draft = TestDrafts.start(drafts, plan, ivan, Access.NONE);
        draft.done(ivan, Op.remove("link", link, Map.of()));
        draft.done(ivan, dependency(LinkId.random(), second, first));

        broughtIn(all(compared()));

        assertThat(plan.now().itemsAfter(second)).contains(first);
    }

    private static Op dependency(LinkId link, ItemId from, ItemId to) {
        return Op.add("link", link, Map.of("kind", "needs", "from", from.toString(), "to", to.toString()));
    }

    @Test
    void nothingIsOverwrittenThatTheListDidNotShow() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        Comparison comparison = compared();
        plan.done(maya, plan.set(bot, "title", "Bot 2"));
        plan.done(maya, plan.set(chat, "title", "Chat with us"));

        assertThat(refused(bringing.bringIn(comparison, all(comparison), ivan)).reason())
                .isEqualTo(Reason.CONFLICT);
        assertThat(plan.get(chat).title()).isEqualTo("Chat with us");
    }

    @Test
    void whatElseHasHappenedMeanwhileIsNoHindrance() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        Comparison comparison = compared();
        plan.done(maya, plan.set(bot, "title", "Bot 2"));

        accepted(bringing.bringIn(comparison, all(comparison), ivan));

        assertThat(plan.get(chat).title()).isEqualTo("Chat, earlier");
    }

    @Test
    void aDraftThatMovedOnSinceTheListIsLookedAtAgain() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        Comparison comparison = compared();
        draft.done(ivan, draft.set(chat, "title", "Chat, much earlier"));

        assertThat(refused(bringing.bringIn(comparison, all(comparison), ivan)).reason())
                .isEqualTo(Reason.CONFLICT);
    }

    @Test
    void theRightToEditThePlanIsNeededAtThatMoment() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        Comparison comparison = compared();
        plan.done(maya, Op.add("access", ivan, Map.of("level", "view")));

        assertThat(refused(bringing.bringIn(comparison, all(comparison), ivan)).reason())
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(plan.get(chat).title()).isEqualTo("Chat");
        assertThatThrownBy(() -> bringing.bringIn(comparison, all(comparison), maya))
                .as("a private draft of somebody else")
                .isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> bringing.compare(draft.id(), maya)).isInstanceOf(NoSuchRoadmapException.class);
        assertThatThrownBy(() -> bringing.compare(plan.id(), maya)).isInstanceOf(NoSuchRoadmapException.class);

        draft.done(ivan, Op.set("roadmap", draft.id(), Map.of("everyone", "none"), Map.of("everyone", "view")));
        accepted(bringing.bringIn(bringing.compare(draft.id(), maya), all(comparison), maya));
        assertThat(plan.get(chat).title()).isEqualTo("Chat, earlier");
        plan.done(maya, Op.remove("access", ivan, Map.of()));
    }

    @Test
    void aFrozenPlanWaits() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        plan.done(maya, TestDrafts.freeze(plan, maya));

        assertThat(refused(bringing.bringIn(compared(), all(compared()), ivan)).reason())
                .isEqualTo(Reason.FROZEN);
    }

    @Test
    void whatNoLongerFitsIsRefusedAsAWhole() {
        ItemId fresh = ItemId.random();
        draft.done(ivan, draft.set(bot, "title", "Robot"));
        draft.done(ivan, draft.set(chat, "start", "2027-06-20"));
        draft.done(ivan, Op.add("item", fresh, draft.fields("pilot", "Fresh")));
        plan.done(maya, plan.set(chat, "end", "2027-06-10"));

        Refused refused = refused(bringing.bringIn(compared(), all(compared()), ivan));

        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.message()).contains("20 Jun 2027");
        assertThat(plan.get(bot).title()).isEqualTo("Bot");
        assertThat(plan.now().item(fresh)).isEmpty();
    }

    @Test
    void thePlansPurposeComesInButNeitherNameNorSharingOfTheDraft() {
        draft.done(
                ivan,
                Op.set("roadmap", draft.id(), Collections.singletonMap("purpose", null), Map.of("purpose", "Win")),
                Op.set("roadmap", draft.id(), Map.of("name", "Earlier launch"), Map.of("name", "Other")),
                Op.set("roadmap", draft.id(), Map.of("everyone", "none"), Map.of("everyone", "edit")));
        String name = plan.now().roadmap().name();

        broughtIn(all(compared()));

        assertThat(plan.now().roadmap().purpose()).isEqualTo("Win");
        assertThat(plan.now().roadmap().name()).isEqualTo(name);
        assertThat(plan.now().roadmap().everyone()).isEqualTo(Access.EDIT);
    }

    @Test
    void aChangeThatComesFromNoDraftCannotSayThatItDoes() {
        Op claim = Op.add(
                BroughtIn.TYPE, UUID.randomUUID(), Map.of("draft", draft.id().toString(), "name", "x"));
        assertThat(refused(plan.edit(maya, claim)).reason())
                .as("a draft that she does not see")
                .isEqualTo(Reason.INVALID);
        TestPlan other = plans.plan(ivan, Access.EDIT);
        assertThat(refused(other.edit(ivan, claim)).reason())
                .as("a draft of another plan")
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void whatWasBroughtInIsNotAskedAboutAgainWhenThePlanMovesOn() {
        ItemId fresh = ItemId.random();
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        draft.done(ivan, Op.add("item", fresh, draft.fields("pilot", "Fresh")));
        draft.done(
                ivan,
                Op.set("roadmap", draft.id(), Collections.singletonMap("purpose", null), Map.of("purpose", "Win")));
        broughtIn(all(compared()));
        plan.done(
                maya,
                plan.set(chat, "title", "Chat with us"),
                Op.remove("item", fresh, Map.of()),
                Op.set("roadmap", plan.id(), Map.of("purpose", "Win"), Map.of("purpose", "Stay")));
        assertThat(compared().entries()).isEmpty();

        draft.done(ivan, draft.set(chat, "title", "Chat, much earlier"));
        FieldChange title = compared().entry(item(chat)).orElseThrow().fields().getFirst();
        assertThat(title.before()).isEqualTo("Chat, earlier");
        assertThat(title.clash()).isEqualTo(new Clash("Chat with us", "Maya Brandt"));
    }

    @Test
    void whatWasTakenBackIsAskedAboutAgain() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        accepted(plan.undo(ivan, broughtIn(all(compared()))));
        plan.done(maya, plan.set(chat, "title", "Chat with us"));

        FieldChange title = compared().entry(item(chat)).orElseThrow().fields().getFirst();
        assertThat(title.before()).isEqualTo("Chat");
        assertThat(title.clash()).isEqualTo(new Clash("Chat with us", "Maya Brandt"));
    }

    @Test
    void whatMovedAlongInThePlanIsNotTheDraftsToMoveBack() {
        plan.done(maya, Op.set("link", handover, Map.of("policy", "warn"), Map.of("policy", "push")));
        draft.done(ivan, draft.set(chat, "end", "2027-12-31"));
        broughtIn(all(compared()));

        assertThat(plan.get(bot).period()).isNotEqualTo(draft.get(bot).period());
        assertThat(compared().entries()).isEmpty();
    }

    @Test
    void aKeptDraftCanBeGoneOnWithAndBroughtInAgain() {
        draft.done(ivan, draft.set(chat, "title", "Chat, earlier"));
        broughtIn(all(compared()));
        draft.done(ivan, draft.set(bot, "title", "Robot"));

        assertThat(compared().entries()).extracting(Entry::key).containsExactly(item(bot));
        broughtIn(all(compared()));

        assertThat(plan.get(bot).title()).isEqualTo("Robot");
        assertThat(plan.now().links()).extracting(link -> link.id()).containsExactly(handover);
    }
}
