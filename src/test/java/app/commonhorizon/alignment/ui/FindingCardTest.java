package app.commonhorizon.alignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.PlanEdits;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one finding says and offers, in the plan and in a draft of it. */
@PlanTest
class FindingCardTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private DraftPlans drafts;

    @Autowired
    private FindingDesk desk;

    @Autowired
    private Alignment alignment;

    @Autowired
    private Roadmaps roadmaps;

    @Autowired
    private Clock clock;

    private PersonId anna;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void anItemWithoutOwner() {
        anna = plans.marketer("Anna");
        plan = plans.plan(anna, Access.EDIT);
        item = ItemId.random();
        LocalDate today = LocalDate.now(clock);
        plan.done(
                anna,
                Op.add(
                        "item",
                        item,
                        plan.fields(
                                "pilot",
                                "Loyalty pilot",
                                "start",
                                today.plusDays(30).toString(),
                                "end",
                                today.plusDays(60).toString())));
    }

    private FindingCard card(RoadmapId roadmap) {
        PlanEdits edits =
                new PlanEdits(roadmaps, roadmap, anna, () -> now(roadmap).revision());
        Place place = new Place(desk, edits, () -> now(roadmap), opened -> {});
        Finding finding = alignment.of(roadmap, anna).open().getFirst();
        return new FindingCard(place, finding, 0);
    }

    private RoadmapSnapshot now(RoadmapId roadmap) {
        return roadmaps.snapshot(roadmap, anna);
    }

    private static List<String> offered(FindingCard card) {
        return below(card)
                .filter(Button.class::isInstance)
                .map(each -> ((Button) each).getText())
                .toList();
    }

    private static Stream<Component> below(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    @Test
    void inADraftItOffersOnlyWhatADraftTakes() {
        assertThat(offered(card(plan.id()))).containsExactly("Give it to …", "Ask Marketing", "Accept for now …");
        RoadmapId draft = drafts.start(plan.id(), anna, "What if", Access.NONE);
        assertThat(offered(card(draft))).containsExactly("Give it to …");
    }

    @Test
    void itsSentenceFollowsTheItemsTitle() {
        FindingCard card = card(plan.id());
        plan.done(anna, plan.set(item, "title", "Points"));
        card.refresh();
        assertThat(below(card).filter(Paragraph.class::isInstance))
                .extracting(each -> ((Paragraph) each).getText())
                .singleElement()
                .asString()
                .contains("“Points”");
    }
}
