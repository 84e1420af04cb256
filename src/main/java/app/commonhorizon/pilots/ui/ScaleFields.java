package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Promise;
import app.commonhorizon.pilots.ScalingProposal;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The scaling task that is proposed for a pilot, which the person sees and may change before confirming. */
class ScaleFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_LEAD = 3_660;

    private final transient Item pilot;
    private final transient PilotLife life;
    private final TextField title = new TextField(text("pilots.decide.task-title"));
    private final DatePicker start = new DatePicker(text("pilots.decide.task-start"));
    private final DatePicker end = new DatePicker(text("pilots.decide.task-end"));
    private final IntegerField lead = new IntegerField(text("pilots.decide.task-lead"));
    private final TextArea summary = new TextArea(text("pilots.decide.task-summary"));
    private final TextArea quality = new TextArea(text("pilots.decide.task-quality"));
    /** What the program wrote into the summary; what the person has written there stays. */
    private String proposed;

    ScaleFields(Item pilot, PilotLife life, ScalingProposal proposal) {
        this.pilot = pilot;
        this.life = life;
        this.proposed = proposal.summary();
        addClassName("ch-scale");
        title.setValue(proposal.title());
        title.setMaxLength(Item.LONGEST_TITLE);
        start.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        start.setValue(proposal.start());
        end.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        end.setValue(proposal.end());
        lead.setValue(proposal.leadDays());
        lead.setMin(0);
        lead.setMax(LONGEST_LEAD);
        summary.setValue(proposal.summary());
        summary.setMaxLength(Item.LONGEST_SUMMARY);
        summary.setMaxRows(8);
        quality.setValue(Objects.requireNonNullElse(proposal.quality(), ""));
        quality.setMaxLength(Promise.LONGEST);
        quality.setMaxRows(4);
        Div dates = new Div(start, end, lead);
        dates.addClassName("ch-scale-dates");
        add(new H3(text("pilots.decide.task")), title, dates, summary, quality);
    }

    /** The reason is part of what is carried over, as long as the person has not written there. */
    void reasonChanged(String reason) {
        if (summary.getValue().equals(proposed)) {
            proposed = ScalingProposal.learned(pilot, life, reason);
            summary.setValue(proposed);
        }
    }

    /** The scaling task as the person wants it; empty if something is missing, which the fields then say. */
    Optional<ScalingProposal> read() {
        LocalDate from = start.getValue();
        LocalDate to = end.getValue();
        Integer days = lead.getValue();
        boolean untitled = title.getValue().isBlank();
        boolean disordered = from == null || to == null || to.isBefore(from);
        boolean leadless = days == null || days < 0 || days > LONGEST_LEAD;
        title.setErrorMessage(text("pilots.decide.task-title-missing"));
        title.setInvalid(untitled);
        end.setErrorMessage(text("pilots.decide.task-order"));
        end.setInvalid(disordered);
        lead.setErrorMessage(text("pilots.decide.task-lead-wrong", LONGEST_LEAD));
        lead.setInvalid(leadless);
        if (untitled || from == null || to == null || disordered || days == null || leadless) {
            return Optional.empty();
        }
        return Optional.of(
                new ScalingProposal(title.getValue().strip(), from, to, days, summary.getValue(), quality.getValue()));
    }
}
