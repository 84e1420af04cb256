package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** A dialog that changes the plan in one edit when the person saves, and stays open with all input when refused. */
abstract class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final Paragraph problem = new Paragraph();

    PlanDialog(String title, PlanEditor editor) {
        this.editor = editor;
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setWidth("34rem");
        setMaxWidth("94vw");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button cancel = new Button(text("roadmap.dialog.cancel"), event -> close());
        Button save = new Button(text("roadmap.dialog.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(problem, cancel, save);
    }

    /** The steps that bring the plan from what the person saw to what the dialog shows now. */
    abstract List<Op> edits();

    private void save() {
        List<Op> ops = edits().stream()
                .filter(op -> op.op() != Op.Action.SET || !op.to().isEmpty())
                .toList();
        if (ops.isEmpty()) {
            close();
            return;
        }
        switch (editor.apply(ops)) {
            case EditAnswer.Accepted accepted -> close();
            case EditAnswer.Refused refused -> {
                String message = refused.conflicts().isEmpty() ? refused.message() : text("roadmap.dialog.conflict");
                problem.setText(message);
                problem.setVisible(true);
            }
        }
    }
}
