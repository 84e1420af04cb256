package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another name for a draft, and who else may see and edit it. An edit of the draft like any other. */
final class SettingsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final transient Roadmap seen;
    private final DraftForm form;

    SettingsDialog(DraftDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.seen = page.plan().roadmap();
        this.form = new DraftForm(seen.name(), seen.everyone());
        setHeaderTitle(text("drafts.settings.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(form);
        Button save = new Button(text("drafts.settings.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("drafts.cancel"), event -> close()), save);
    }

    private void save() {
        Map<String, @Nullable String> wanted = new HashMap<>(seen.fields());
        wanted.put("name", form.named());
        wanted.put("everyone", form.shared().code());
        Op step = Op.difference(PlanType.ROADMAP.code(), seen.id(), seen.fields(), wanted);
        if (step.to().isEmpty()) {
            close();
            return;
        }
        Edit edit = Edit.of(page.roadmap(), page.me(), page.plan().revision(), List.of(step));
        switch (desk.roadmaps().apply(edit)) {
            case EditAnswer.Accepted accepted -> close();
            case EditAnswer.Refused refused -> form.complain(refused.message());
        }
    }
}
