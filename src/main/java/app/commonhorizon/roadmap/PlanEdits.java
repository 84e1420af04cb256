package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Makes the edits that one person asks for in Flow's components on one roadmap, and tells that person what became of them.
 *
 * @param revision the revision that the person sees
 */
public record PlanEdits(Roadmaps roadmaps, RoadmapId roadmap, PersonId me, LongSupplier revision) {

    private static final int UNDO_MILLIS = 10_000;

    /** Asks for one edit, and tells nothing. */
    public EditAnswer send(List<Op> steps) {
        return roadmaps.apply(Edit.of(roadmap, me, revision.getAsLong(), steps));
    }

    /**
     * Asks for one edit. Once it is made, it can be taken back for ten seconds; a refusal is told with its reason.
     *
     * @param done what was done
     * @return whether it was made
     */
    public boolean make(List<Op> steps, String done) {
        if (steps.stream()
                .allMatch(step -> step.op() == Op.Action.SET && step.to().isEmpty())) {
            return true; // It stands so already: an undo would take back something else.
        }
        EditAnswer answer = send(steps);
        switch (answer) {
            case EditAnswer.Accepted accepted ->
                offerUndo(accepted.note() == null ? done : done + " " + accepted.note(), accepted.revision());
            case EditAnswer.Refused refused -> tellProblem(refused.message());
        }
        return answer instanceof EditAnswer.Accepted;
    }

    /** Tells what a change of this person has done, and offers to take it back. */
    public void offerUndo(String done, long change) {
        Notification toast = new Notification();
        toast.setDuration(UNDO_MILLIS);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        Button undo = new Button(text("roadmap.undo"), event -> {
            toast.close();
            if (roadmaps.apply(Edit.undoing(roadmap, me, change)) instanceof EditAnswer.Refused refused) {
                tellProblem(refused.message());
            }
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        HorizontalLayout content = new HorizontalLayout(new Span(done), undo);
        content.setAlignItems(HorizontalLayout.Alignment.CENTER);
        toast.add(content);
        toast.open();
    }

    /** Says what went wrong and what to do. */
    public static void tellProblem(String message) {
        Notification toast = new Notification(message, 8_000, Notification.Position.BOTTOM_CENTER);
        toast.addThemeVariants(NotificationVariant.ERROR);
        toast.setAssertive(true);
        toast.open();
    }
}
