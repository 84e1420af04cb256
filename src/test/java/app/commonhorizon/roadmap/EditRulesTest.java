package app.commonhorizon.roadmap;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.handoverStep;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.StageId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an edit may say, and what becomes of one that makes no sense. */
@PlanTest
class EditRulesTest {

    @Autowired
    private TestPlans plans;

    private PersonId maya;
    private TestPlan plan;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        plan = plans.plan(maya, Access.NONE);
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    private EditAnswer add(String... others) {
        return plan.edit(maya, Op.add("item", ItemId.random(), plan.fields("pilot", "Loyalty pilot", others)));
    }

    private void assertInvalid(EditAnswer answer, String message) {
        assertThat(refused(answer).reason()).isEqualTo(Reason.INVALID);
        assertThat(refused(answer).message()).contains(message);
        assertThat(plan.now().items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "start, 2027-02-30, This date is not possible",
        "start, 30.06.2027, This date is not possible",
        "start, 1066-10-14, in a year from 1990",
        "start, 2027-07-01, Please choose a later end",
        "end, 2027-05, Please choose a later end",
        "title, '', The title is missing",
        "title, '  ', The title is missing",
        "kind, dream, The kind has to be one of pilot",
        "kind, PILOT, The kind has to be one of pilot",
        "team, sales, The team has to be one of marketing",
        "status, maybe, The status has to be one of",
        "stage, nonsense, The stage is not known",
        "stage, 00000000-0000-4000-8000-000000000000, is not on the plan",
        "owner, nobody, The owner is not known",
        "owner, 00000000-0000-4000-8000-000000000000, has no account",
        "colour, red, There is no field of this name",
    })
    void whatIsImpossibleIsSaidInPlainWords(String field, String value, String message) {
        assertInvalid(add(field, value), message);
    }

    @Test
    void tooLongTextsAreRefusedWithTheirLength() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY); // a server's locale is not the reader's
        try {
            assertInvalid(add("title", "x".repeat(10_000)), "200 characters at most; this has 10,000");
        } finally {
            Locale.setDefault(before);
        }
        assertInvalid(add("summary", "x".repeat(2_001)), "2,000 characters at most");
        assertInvalid(add("specification", "x".repeat(100_001)), "100,000 characters at most");
        accepted(add("specification", "ü".repeat(100_000), "summary", "𝄞".repeat(1_000), "title", "x".repeat(200)));
    }

    @Test
    void markupIsText() {
        String markup = "<img src=x onerror=alert(1)> & \"quotes\" ' %s {0} ${x}";
        ItemId item = plan.pilot(markup);

        assertThat(plan.get(item).title()).isEqualTo(markup);
        assertThat(plans.fromDatabase(plan.id()).item(item).orElseThrow().title())
                .isEqualTo(markup);
        plan.done(maya, plan.set(item, "title", "</script><script>"));
    }

    @Test
    void controlCharactersAndHalvesOfCharactersDoNotGetIn() {
        ItemId item = plan.pilot("One\r\nTwo\u0000Three\u2028Four\u0085Five");
        assertThat(plan.get(item).title()).isEqualTo("One Two Three Four Five");

        plan.done(maya, plan.set(item, "summary", "a\r\nb\tc\u0007\u0000d\rlast"));
        assertThat(plan.get(item).summary()).isEqualTo("a\nb\tcdlast");

        plan.done(maya, plan.set(item, "title", "half \uD83D of a smile, \uDE00 whole \uD83D\uDE00"));
        assertThat(plan.get(item).title()).isEqualTo("half \uFFFD of a smile, \uFFFD whole \uD83D\uDE00");
    }

    @Test
    void aTextOfNothingVisibleIsNoTextAndLeavesTheItemEditable() {
        ItemId item = plan.pilot("Loyalty pilot");
        plan.edit(maya, plan.set(item, "summary", "\u0000\u0001"));

        assertThat(plan.get(item).summary()).isNull();
        plan.done(maya, plan.set(item, "title", "Still editable"));

        assertThat(refused(plan.edit(maya, plan.set(item, "title", "\u200B\u200D\uFEFF")))
                        .reason())
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void stepsMustSayWhatTheyReplace() {
        ItemId item = plan.pilot("Loyalty pilot");

        EditAnswer answer = plan.edit(maya, Op.set("item", item, Map.of(), Map.of("title", "New")));

        assertThat(refused(answer).reason()).isEqualTo(Reason.INVALID);
        assertThat(plan.get(item).title()).isEqualTo("Loyalty pilot");
    }

    @Test
    void unknownTypesAndIdsAreRefused() {
        assertInvalid(plan.edit(maya, Op.add("unicorn", UUID.randomUUID(), Map.of())), "nothing of this type");
        assertInvalid(plan.edit(maya, Op.add("person", UUID.randomUUID(), Map.of())), "nothing of this type");
        assertInvalid(plan.edit(maya, Op.add("item", "no uuid", plan.fields("pilot", "x"))), "agreed form");
        assertInvalid(plan.edit(maya, Op.add("roadmap", plan.id(), Map.of("name", "x"))), "on the plan already");
        assertInvalid(plan.edit(maya, Op.remove("roadmap", plan.id(), Map.of())), "cannot be removed");
        Op other = Op.set("roadmap", UUID.randomUUID(), Map.of("name", "x"), Map.of("name", "y"));
        assertThat(refused(plan.edit(maya, other)).reason()).isEqualTo(Reason.GONE);
    }

    @Test
    void whatIsGoneIsGone() {
        ItemId item = plan.pilot("Loyalty pilot");
        Op rename = plan.set(item, "title", "Too late");
        plan.done(maya, Op.remove("item", item, Map.of()));

        assertThat(refused(plan.edit(maya, rename)).reason()).isEqualTo(Reason.GONE);
        long before = plan.head();
        assertThat(plan.edit(maya, Op.remove("item", item, Map.of()))).isEqualTo(new EditAnswer.Accepted(before));
        assertThat(plan.head()).isEqualTo(before);
    }

    @Test
    void anotherRoadmapsPartsAreOutOfReach() {
        TestPlan other = plans.plan(maya, Access.NONE);
        ItemId theirs = other.pilot("Theirs");
        ItemId ours = plan.pilot("Ours");
        ItemId task = plan.item("scaling-task", "Scale");

        assertThat(refused(plan.edit(maya, other.set(theirs, "title", "Stolen")))
                        .reason())
                .isEqualTo(Reason.GONE);
        assertThat(refused(plan.edit(maya, plan.set(ours, "stage", other.buy().toString())))
                        .reason())
                .isEqualTo(Reason.INVALID);
        assertThat(refused(plan.edit(maya, handoverStep(LinkId.random(), theirs, task)))
                        .reason())
                .isEqualTo(Reason.GONE);
        EditAnswer same = plan.edit(maya, Op.add("item", theirs, plan.fields("pilot", "Same id")));
        assertThat(refused(same).reason()).isEqualTo(Reason.INVALID);
        accepted(plan.edit(maya, Op.remove("item", theirs, Map.of())));
        assertThat(other.get(theirs).title()).isEqualTo("Theirs");
        other.assertConsistent();
    }

    @Test
    void anIdIsGivenOnce() {
        ItemId item = plan.pilot("First");

        EditAnswer again = plan.edit(maya, Op.add("item", item, plan.fields("pilot", "Second")));

        assertThat(refused(again).reason()).isEqualTo(Reason.INVALID);
        assertThat(plan.get(item).title()).isEqualTo("First");
    }

    @Test
    void idsInCapitalsMeanTheSame() {
        ItemId item = plan.pilot("Loyalty pilot");
        String capitals = item.toString().toUpperCase(Locale.ROOT);

        plan.done(maya, Op.set("item", capitals, Map.of("title", "Loyalty pilot"), Map.of("title", "New")));
        assertThat(plan.get(item).title()).isEqualTo("New");
        plan.done(maya, plan.set(item, "stage", plan.buy().toString().toUpperCase(Locale.ROOT)));
        assertThat(plan.get(item).stage()).isEqualTo(plan.buy());
        long before = plan.head();
        plan.done(maya, plan.set(item, "stage", plan.buy().toString().toUpperCase(Locale.ROOT)));
        assertThat(plan.head()).isEqualTo(before);
        plan.done(maya, Op.remove("item", capitals, Map.of()));
        assertThat(plan.now().item(item)).isEmpty();
    }

    @Test
    void aMilestoneHasOneDate() {
        ItemId item = plan.item("milestone", "Launch");

        assertThat(refused(plan.edit(maya, plan.set(item, "end", "2027-07-01"))).message())
                .contains("one date");
        assertThat(refused(plan.edit(maya, plan.set(item, "start", null))).message())
                .contains("one date");
        plan.done(
                maya,
                Op.set(
                        "item",
                        item,
                        Map.of("start", "2027-06-28", "end", "2027-06-28"),
                        Map.of("start", "2027-Q3", "end", "2027-Q3")));
        assertThat(refused(plan.edit(maya, plan.set(plan.pilot("Long"), "kind", "milestone")))
                        .message())
                .contains("one date");
    }

    @Test
    void datesCanBeTakenAwayAndLessPrecise() {
        ItemId item = plan.pilot("Loyalty pilot");
        plan.done(maya, plan.set(item, "end", null));
        plan.done(maya, plan.set(item, "start", "2027-Q2"));
        assertThat(plan.get(item).period().start()).hasToString("2027-Q2");
        plan.done(maya, plan.set(item, "start", null));
        assertThat(plan.get(item).period().isUndated()).isTrue();
    }

    @Test
    void aHandoverLeadsFromAPilotToAScalingTaskOnce() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Scale");
        ItemId milestone = plan.item("milestone", "Launch");
        for (var ends : List.of(
                List.of(task, pilot),
                List.of(pilot, pilot),
                List.of(milestone, task),
                List.of(pilot, milestone),
                List.of(task, task))) {
            EditAnswer answer = plan.edit(maya, handoverStep(LinkId.random(), ends.getFirst(), ends.getLast()));
            assertThat(refused(answer).message()).contains("from a pilot to the scaling task");
        }
        LinkId link = plan.handover(pilot, task);
        assertThat(refused(plan.edit(maya, handoverStep(LinkId.random(), pilot, task)))
                        .message())
                .contains("“Pilot” and “Scale” are linked in this way already");
        assertThat(refused(plan.edit(maya, plan.set(pilot, "kind", "scaling-task")))
                        .message())
                .contains("has a handover");
        assertThat(refused(plan.edit(maya, Op.set("link", link, lead(null), lead("-1"))))
                        .message())
                .contains("whole number");
        plan.done(maya, Op.set("link", link, lead(null), lead("14")));
    }

    private static Map<String, @Nullable String> lead(@Nullable String days) {
        return PlanFields.of("lead", days);
    }

    @Test
    void aHandoverNeedsBothItsItems() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Scale");
        plan.done(maya, Op.remove("item", task, Map.of()));

        assertThat(refused(plan.edit(maya, handoverStep(LinkId.random(), pilot, task)))
                        .reason())
                .isEqualTo(Reason.GONE);
    }

    @Test
    void anItemTakesItsHandoversAlong() {
        ItemId pilot = plan.pilot("Pilot");
        ItemId task = plan.item("scaling-task", "Scale");
        LinkId link = plan.handover(pilot, task);

        plan.done(maya, Op.remove("item", pilot, Map.of()));

        assertThat(plan.now().links()).isEmpty();
        assertThat(plan.changes().getLast().ops())
                .extracting(op -> op.op() + " " + op.type() + " " + op.id())
                .containsExactly("REMOVE link " + link, "REMOVE item " + pilot);
    }

    @Test
    void aStageIsRemovedOnlyWhenEmpty() {
        ItemId item = plan.pilot("Loyalty pilot");
        assertThat(refused(plan.edit(maya, Op.remove("stage", plan.discover(), Map.of())))
                        .message())
                .isEqualTo("“Discover” still has 1 item; move it to another stage first.");

        plan.done(maya, plan.set(item, "stage", plan.buy().toString()), Op.remove("stage", plan.discover(), Map.of()));
        assertThat(plan.now().stages()).extracting(Stage::name).containsExactly("Buy");
    }

    @Test
    void stepsOfOneEditBuildOnEachOther() {
        StageId stage = StageId.random();
        ItemId pilot = ItemId.random();
        ItemId task = ItemId.random();
        plan.done(
                maya,
                Op.add(
                        "item",
                        task,
                        plan.fields("scaling-task", "Scale", "stage", plan.buy().toString())),
                Op.add("stage", stage, Map.of("name", "Use", "position", "3")),
                Op.add("item", pilot, plan.fields("pilot", "Pilot", "stage", stage.toString())),
                handoverStep(LinkId.random(), pilot, task),
                TestPlan.set(pilot, "title", "Pilot", "Better pilot"),
                Op.remove("stage", plan.discover(), Map.of()),
                Op.add("stage", plan.discover(), Map.of("name", "Discover again")));
        assertThat(plan.get(pilot).title()).isEqualTo("Better pilot");
    }

    @Test
    void oneBadStepRefusesAll() {
        long before = plan.head();
        EditAnswer answer = plan.edit(
                maya,
                Op.add("item", ItemId.random(), plan.fields("pilot", "Good")),
                Op.add("item", ItemId.random(), plan.fields("pilot", "")));

        assertInvalid(answer, "title is missing");
        assertThat(plan.head()).isEqualTo(before);
    }

    @Test
    void horizonsHaveTwoDays() {
        HorizonId now = HorizonId.random();
        plan.done(
                maya,
                Op.add("horizon", now, Map.of("team", "it", "name", "now", "start", "2027-Q1", "end", "2027-Q2")));
        assertThat(plan.now().horizons()).singleElement().satisfies(horizon -> {
            assertThat(horizon.start()).hasToString("2027-01-01");
            assertThat(horizon.end()).hasToString("2027-06-30");
        });
        EditAnswer open =
                plan.edit(maya, Op.set("horizon", now, Map.of("end", "2027-06-30"), PlanFields.of("end", null)));
        assertThat(refused(open).message()).contains("a first and a last day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "many", "99999999999", "1000001"})
    void aStagesPositionIsAWholeNumber(String position) {
        EditAnswer answer =
                plan.edit(maya, Op.add("stage", StageId.random(), Map.of("name", "x", "position", position)));
        assertInvalid(answer, "whole number");
    }

    @Test
    void whatChangesNothingIsNoChange() {
        ItemId item = plan.pilot("Loyalty pilot");
        long before = plan.head();

        EditAnswer answer = plan.edit(maya, TestPlan.set(item, "title", "something older", "Loyalty pilot"));

        assertThat(answer).isEqualTo(new EditAnswer.Accepted(before));
        assertThat(plan.head()).isEqualTo(before);
    }

    @Test
    void aResendDoesNothingTwice() {
        ItemId item = plan.pilot("Loyalty pilot");
        Edit edit = Edit.of(plan.id(), maya, plan.head(), List.of(plan.set(item, "title", "Once")));
        EditAnswer first = plan.roadmaps().apply(edit);
        plan.done(maya, plan.set(item, "title", "Twice"));

        assertThat(plan.roadmaps().apply(edit)).isEqualTo(first);
        assertThat(plan.get(item).title()).isEqualTo("Twice");
        assertThat(plan.changes())
                .filteredOn(change -> change.edit().equals(edit.id()))
                .hasSize(1);
    }

    @Test
    void aResendOfWhatChangedNothingChangesNothingLater() {
        ItemId item = plan.pilot("Loyalty pilot");
        Edit edit = Edit.of(
                plan.id(), maya, plan.head(), List.of(TestPlan.set(item, "title", "Loyalty pilot", "Loyalty pilot")));
        EditAnswer first = plan.roadmaps().apply(edit);
        plan.done(maya, plan.set(item, "title", "Loyalty, second try"));

        assertThat(plan.roadmaps().apply(edit)).isEqualTo(first).isInstanceOf(EditAnswer.Accepted.class);
        assertThat(plan.get(item).title()).isEqualTo("Loyalty, second try");
    }

    @Test
    void aLaterPlanThanThereIsMeansAMistake() {
        Edit edit = Edit.of(plan.id(), maya, plan.head() + 1, List.of(Op.remove("item", ItemId.random(), Map.of())));

        assertThat(refused(plan.roadmaps().apply(edit)).reason()).isEqualTo(Reason.INVALID);
    }

    @Test
    void fiveThousandStepsAreOneEdit() {
        List<Op> add = new ArrayList<>();
        List<ItemId> items =
                IntStream.range(0, 2_500).mapToObj(i -> ItemId.random()).toList();
        items.forEach(item -> add.add(Op.add("item", item, plan.fields("pilot", "Pilot " + item))));
        List<Op> change = new ArrayList<>();
        for (ItemId item : items) {
            change.add(TestPlan.set(item, "title", "Pilot " + item, "Better"));
            change.add(TestPlan.set(item, "end", "2027-06-28", "2027-07"));
        }

        accepted(plan.roadmaps().apply(Edit.of(plan.id(), maya, 1, add)));
        accepted(plan.roadmaps().apply(Edit.of(plan.id(), maya, 2, change)));

        assertThat(plan.now().items()).allMatch(item -> item.title().equals("Better"));
        assertThat(plan.changes()).extracting(Change::revision).containsExactly(1L, 2L, 3L);
    }
}
