package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.Access;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks what a new draft is called and who may see it, makes it, and goes there. */
final class StartDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final DraftForm form = new DraftForm("", Access.NONE);

    StartDialog(DraftDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        setHeaderTitle(text("drafts.start.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new Paragraph(text("drafts.start.explanation")), form);
        Button start = new Button(text("drafts.start.do"), event -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("drafts.cancel"), event -> close()), start);
    }

    private void start() {
        try {
            String draft = desk.drafts()
                    .start(page.roadmap(), page.me(), form.named(), form.shared())
                    .toString();
            close();
            UI.getCurrent().navigate("roadmap/" + draft);
        } catch (InvalidFieldException e) {
            form.complain(e.getMessage());
        }
    }
}
