package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.security.access.AccessDeniedException;

/** Asks before a draft is deleted: it cannot be brought back. */
final class DiscardDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    private final transient DraftDesk desk;
    private final transient DraftSummary draft;
    private final transient PersonId me;
    private final transient Runnable done;

    /** @param done is told when the draft is gone */
    DiscardDialog(DraftDesk desk, DraftSummary draft, PersonId me, Runnable done) {
        this.desk = desk;
        this.draft = draft;
        this.me = me;
        this.done = done;
        setHeader(text("drafts.discard.title", draft.name()));
        setText(text("drafts.discard.explanation", draft.edits()));
        setCancelable(true);
        setCancelText(text("drafts.cancel"));
        setConfirmText(text("drafts.discard.do"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> discard());
    }

    private void discard() {
        try {
            desk.drafts().discard(draft.id(), me);
        } catch (NoSuchRoadmapException e) {
            // Somebody was quicker, and wanted the same.
        } catch (AccessDeniedException e) {
            Notification.show(text("drafts.discard.forbidden"), 8_000, Notification.Position.BOTTOM_CENTER);
            return;
        }
        done.run();
        Notification.show(text("drafts.discard.done", draft.name()), 6_000, Notification.Position.BOTTOM_CENTER);
    }
}
