package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.drafts.Comparison;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** What a draft would change in the plan, to choose from, and what the plan has become there meanwhile, to decide on. */
final class BringInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int UNDO_MILLIS = 10_000;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapId plan;
    private final Paragraph problem = new Paragraph();
    private final Paragraph status = new Paragraph();
    private final Checkbox discard = new Checkbox(text("drafts.bring.discard"));
    private final Button bring = new Button("", event -> bringIn());
    private final EntryList list = new EntryList(this::chosen);
    private transient Comparison comparison;

    BringInDialog(DraftDesk desk, PlanPage page, RoadmapId plan) {
        this.desk = desk;
        this.page = page;
        this.plan = plan;
        this.comparison = desk.bringing().compare(page.roadmap(), page.me());
        setHeaderTitle(text("drafts.bring.title", page.plan().roadmap().name()));
        setWidth("46rem");
        setMaxWidth("94vw");
        setCloseOnOutsideClick(false);
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        status.getElement().setAttribute("role", "status");
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        discard.setVisible(desk.draft(page).filter(DraftSummary::mayDiscard).isPresent());
        add(problem, status, list);
        getFooter().add(discard, new Button(text("drafts.cancel"), event -> close()), bring);
        show();
    }

    private void show() {
        list.show(comparison);
        boolean any = !comparison.entries().isEmpty();
        discard.setVisible(discard.isVisible() && any);
        bring.setVisible(any);
        chosen("");
    }

    /** @param note what came along or was left out with what the person chose; empty for nothing */
    private void chosen(String note) {
        Choice choice = list.choice();
        long taken = comparison.entries().stream().filter(choice::takes).count();
        bring.setText(text("drafts.bring.do", taken));
        bring.setEnabled(taken > 0);
        long contested =
                comparison.entries().stream().filter(Entry::isContested).count();
        String summary = comparison.entries().isEmpty()
                ? text("drafts.bring.none")
                : text("drafts.bring.summary", comparison.entries().size(), contested);
        status.setText(note.isEmpty() ? summary : summary + " " + note);
    }

    private void bringIn() {
        try {
            EditAnswer answer = desk.bringing().bringIn(comparison, list.choice(), page.me());
            switch (answer) {
                case Accepted accepted -> done(accepted);
                case Refused refused -> complain(refused);
            }
        } catch (NoSuchRoadmapException e) {
            close(); // Withdrawn or deleted meanwhile: the page says so.
        }
    }

    private void complain(Refused refused) {
        if (refused.reason() == Reason.CONFLICT || refused.reason() == Reason.GONE) {
            comparison = desk.bringing().compare(page.roadmap(), page.me());
            show();
        }
        problem.setText(refused.reason() == Reason.CONFLICT ? text("drafts.refused.moved-on") : refused.message());
        problem.setVisible(true);
    }

    private void done(Accepted accepted) {
        String done = text("drafts.bring.done", page.plan().roadmap().name());
        close();
        if (discard.isVisible() && discard.getValue()) {
            desk.drafts().discard(page.roadmap(), page.me());
        }
        UI.getCurrent().navigate("roadmap/" + plan);
        offerUndo(accepted.note() == null ? done : done + " " + accepted.note(), accepted.revision());
    }

    private void offerUndo(String done, long revision) {
        Notification toast = new Notification();
        toast.setDuration(UNDO_MILLIS);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        Button undo = new Button(text("drafts.bring.undo"), event -> {
            toast.close();
            EditAnswer answer = desk.roadmaps().apply(Edit.undoing(plan, page.me(), revision));
            String told = answer instanceof Refused refused ? refused.message() : text("drafts.bring.undone");
            Notification.show(told, 6_000, Notification.Position.BOTTOM_CENTER);
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        Div content = new Div(new Span(done), undo);
        content.addClassName("ch-draft-toast");
        toast.add(content);
        toast.open();
    }
}
