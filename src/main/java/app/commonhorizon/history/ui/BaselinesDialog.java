package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.history.Baseline;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The named points of a roadmap's time: naming the plan as it is now, renaming, and taking names away. */
class BaselinesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CompareDesk desk;
    private final transient PlanPage page;
    private final boolean mayEdit;
    private final Runnable changed;
    private final Div list = new Div();
    private final Paragraph problem = new Paragraph();

    /** @param changed is told when there are others than before */
    BaselinesDialog(CompareDesk desk, PlanPage page, boolean mayEdit, Runnable changed) {
        this.desk = desk;
        this.page = page;
        this.mayEdit = mayEdit;
        this.changed = changed;
        setHeaderTitle(text("history.baselines.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(text("history.baselines.explanation")));
        if (mayEdit) {
            add(addition());
        }
        add(problem, list);
        getFooter().add(new Button(text("history.close"), event -> close()));
        show();
    }

    private Div addition() {
        TextField name = new TextField(text("history.baselines.new"));
        name.setPlaceholder(text("history.baselines.example"));
        name.setMaxLength(Baseline.LONGEST_NAME);
        Button add = new Button(text("history.baselines.add"), event -> {
            if (done(desk.baselines()
                    .add(page.roadmap(), page.me(), name.getValue(), page.plan().revision()))) {
                name.clear();
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(name, add);
        row.addClassName("ch-baseline-row");
        return row;
    }

    private void show() {
        list.removeAll();
        List<Baseline> all = desk.baselines().of(page.roadmap(), page.me());
        if (all.isEmpty()) {
            list.add(new Paragraph(text("history.baselines.none")));
        }
        all.forEach(baseline -> list.add(row(baseline)));
    }

    private Div row(Baseline baseline) {
        TextField name = new TextField();
        name.setAriaLabel(text("history.baselines.name", baseline.name()));
        name.setValue(baseline.name());
        name.setMaxLength(Baseline.LONGEST_NAME);
        name.setReadOnly(!mayEdit);
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                done(desk.baselines().rename(page.roadmap(), page.me(), baseline, event.getValue()));
            }
        });
        Span revision = new Span(text("history.compare.revision", String.valueOf(baseline.revision())));
        revision.addClassName("ch-change-when");
        Div row = new Div(name, revision);
        row.addClassName("ch-baseline-row");
        if (mayEdit) {
            Button remove = new Button(
                    VaadinIcon.TRASH.create(),
                    event -> done(desk.baselines().remove(page.roadmap(), page.me(), baseline)));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(text("history.baselines.remove", baseline.name()));
            remove.setTooltipText(text("history.baselines.remove", baseline.name()));
            row.add(remove);
        }
        return row;
    }

    private boolean done(EditAnswer answer) {
        boolean accepted = answer instanceof EditAnswer.Accepted;
        problem.setVisible(!accepted);
        if (answer instanceof EditAnswer.Refused refused) {
            problem.setText(refused.message());
        }
        show();
        changed.run();
        return accepted;
    }
}
