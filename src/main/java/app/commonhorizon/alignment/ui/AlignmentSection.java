package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanEdits;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** What is out of step with an item, in its panel, with what would help. */
@org.springframework.stereotype.Component
@Order(5)
class AlignmentSection implements ItemSection {

    private final FindingDesk desk;

    AlignmentSection(FindingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return text("alignment.title");
    }

    @Override
    public boolean isForDrafts() {
        return true;
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        PlanEdits edits = new PlanEdits(
                desk.roadmaps(), page.roadmap(), page.me(), () -> page.plan().revision());
        return new ItemFindings(new Place(desk, edits, page::plan, page::openItem), item);
    }
}
