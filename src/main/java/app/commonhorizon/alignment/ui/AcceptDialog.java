package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** The teams live with a finding for a while: why, and until when. */
final class AcceptDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    /** Until the next monthly meeting. */
    private static final int USUAL_DAYS = 30;

    private final transient Finding finding;
    private final TextField reason = new TextField(text("alignment.accept.reason"));
    private final DatePicker until = new DatePicker(text("alignment.accept.until"));

    AcceptDialog(Place place, Finding finding) {
        super(text("alignment.accept.title"), text("alignment.accept.do"), place.edits());
        this.finding = finding;
        LocalDate today = place.desk().today();
        reason.setMaxLength(Acceptance.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(text("alignment.accept.reason-missing"));
        reason.setWidthFull();
        until.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(Acceptance.LONGEST_DAYS));
        until.setValue(today.plusDays(USUAL_DAYS));
        until.setRequiredIndicatorVisible(true);
        until.setErrorMessage(text("alignment.refused.until"));
        add(new Paragraph(finding.says(place.plan())), reason, until, new Paragraph(text("alignment.accept.note")));
    }

    @Override
    List<Op> steps() {
        LocalDate day = until.getValue();
        reason.setInvalid(reason.getValue().isBlank());
        until.setInvalid(day == null || day.isBefore(until.getMin()) || day.isAfter(until.getMax()));
        if (reason.isInvalid() || until.isInvalid()) {
            return List.of();
        }
        Acceptance acceptance = Acceptance.of(finding, reason.getValue().strip(), day);
        return List.of(Op.add(Acceptance.TYPE, acceptance.id(), acceptance.fields()));
    }

    @Override
    String done() {
        return text("alignment.accept.done");
    }
}
