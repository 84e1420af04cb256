package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanEdits;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** A dialog that makes one edit, and stays open with all input when that is refused. */
abstract class EditDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanEdits edits;

    EditDialog(String title, String confirm, PlanEdits edits) {
        this.edits = edits;
        setHeaderTitle(title);
        addClassName("ch-edit-dialog");
        setCloseOnOutsideClick(false);
        setWidth("30rem");
        setMaxWidth("94vw");
        Button save = new Button(confirm, event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("alignment.cancel"), event -> close()), save);
    }

    /** What shall be done; empty while something is missing, which the fields then say. */
    abstract List<Op> steps();

    /** What was done, once it is. */
    abstract String done();

    private void save() {
        List<Op> steps = steps();
        if (!steps.isEmpty() && edits.make(steps, done())) {
            close();
        }
    }
}
