package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.PastedResults;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.ResultSteps;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;

/** Takes two columns of a spreadsheet, says what was understood of them, and enters them in one edit. */
class PasteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** More than a year of days, and few enough for one edit. */
    private static final int MOST = 500;

    private static final int LONGEST = 50_000;

    private final transient PlanPage page;
    private final transient ItemId item;
    private final transient Supplier<PilotLife> life;
    private final TextArea pasted = new TextArea(text("pilots.paste.text"));
    private final Paragraph understood = new Paragraph();
    private final Button add = new Button(text("pilots.paste.add"), event -> enter());

    /** @param life as the screen shows it when the person confirms */
    PasteDialog(PlanPage page, ItemId item, Supplier<PilotLife> life) {
        this.page = page;
        this.item = item;
        this.life = life;
        setHeaderTitle(text("pilots.paste.title"));
        setWidth("30rem");
        setMaxWidth("94vw");
        pasted.setHelperText(text("pilots.paste.help"));
        pasted.setWidthFull();
        pasted.setMinRows(6);
        pasted.setMaxRows(14);
        pasted.setMaxLength(LONGEST);
        pasted.setValueChangeMode(ValueChangeMode.LAZY);
        pasted.addValueChangeListener(event -> show());
        understood.getElement().setAttribute("role", "status");
        understood.addClassName("ch-paste-understood");
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setEnabled(false);
        add(pasted, understood);
        getFooter().add(new Button(text("pilots.decide.cancel"), event -> close()), add);
        addOpenedChangeListener(event -> pasted.focus());
    }

    private void show() {
        PastedResults read = PastedResults.read(pasted.getValue());
        int found = read.values().size();
        String summary = text("pilots.paste.summary", found);
        if (found > MOST) {
            summary = text("pilots.paste.too-many", MOST);
        } else if (!read.unread().isEmpty()) {
            summary += " · "
                    + text(
                            "pilots.paste.unread",
                            read.unread().size(),
                            read.unread().getFirst());
        }
        understood.setText(pasted.isEmpty() ? "" : summary);
        add.setEnabled(found > 0 && found <= MOST);
    }

    private void enter() {
        PastedResults read = PastedResults.read(pasted.getValue());
        List<Op> steps = ResultSteps.entering(
                item,
                life.get().results(),
                read.values().entrySet().stream()
                        .map(each -> new ResultSteps.Entry(each.getKey(), each.getValue(), null))
                        .toList());
        if (steps.isEmpty()) {
            Notification.show(text("pilots.paste.nothing"), 5_000, Notification.Position.BOTTOM_CENTER);
            close();
        } else if (page.applyWithUndo(steps, text("pilots.paste.added", steps.size()))) {
            close();
        }
    }
}
