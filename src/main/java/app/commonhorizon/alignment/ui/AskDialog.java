package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Fix;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ui.DatePickerTexts;
import app.commonhorizon.talk.Question;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A question to a team about a finding, worded already. */
final class AskDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 7;

    private final transient Fix.Ask asked;
    private final TextArea wording = new TextArea(text("alignment.ask.text"));
    private final DatePicker due = new DatePicker(text("alignment.ask.due"));

    AskDialog(Place place, Fix.Ask asked) {
        super(asked.label(), text("alignment.ask.do"), place.edits());
        this.asked = asked;
        LocalDate today = place.desk().today();
        wording.setValue(asked.text());
        wording.setMaxLength(Question.LONGEST);
        wording.setErrorMessage(text("alignment.ask.missing"));
        wording.setWidthFull();
        wording.setMinRows(4);
        due.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        due.setMin(today);
        due.setValue(today.plusDays(USUAL_DAYS));
        add(wording, due);
    }

    @Override
    List<Op> steps() {
        wording.setInvalid(wording.getValue().isBlank());
        if (wording.isInvalid()) {
            return List.of();
        }
        return List.of(Op.add(
                Question.TYPE,
                UUID.randomUUID(),
                PlanFields.of(
                        "item", asked.item(),
                        "text", wording.getValue().strip(),
                        "team", asked.team().code(),
                        "due", due.getValue(),
                        "about", asked.about())));
    }

    @Override
    String done() {
        return text("alignment.ask.done", asked.team().label());
    }
}
