package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.DecisionSteps;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.ScalingProposal;
import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what becomes of a pilot: scale it, extend it or stop it, and why, with what was measured beside it. */
@StyleSheet("pilots.css")
class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient Item pilot;
    private final RadioButtonGroup<Verdict.Choice> choice = new RadioButtonGroup<>(text("pilots.decide.what"));
    private final TextArea reason = new TextArea(text("pilots.decide.reason"));
    private final TextArea evidence = new TextArea(text("pilots.decide.evidence"));
    private final DatePicker newEnd = new DatePicker(text("pilots.decide.new-end"));
    private final Checkbox done = new Checkbox(text("pilots.decide.pilot-done"));
    private final Div scale = new Div();
    /** Null where a scaling task takes the pilot on already. */
    private final @Nullable ScaleFields task;

    private DecisionDialog(PlanPage page, Tools tools, Item pilot, PilotLife life) {
        this.page = page;
        this.pilot = pilot;
        Optional<Item> takenOn = ScalingProposal.taskOf(page.plan(), pilot.id());
        task = takenOn.isPresent()
                ? null
                : new ScaleFields(pilot, life, ScalingProposal.of(page.plan(), pilot, life, tools.today(), ""));
        setHeaderTitle(text("pilots.decide.title", pilot.title()));
        setWidth("58rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        choice.setItems(Verdict.Choice.values());
        choice.setItemLabelGenerator(
                each -> text("pilots.decide.choice", each.label(), text("pilots.decide.help-" + each.code())));
        choice.addValueChangeListener(event -> chosen(event.getValue()));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Verdict.LONGEST);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(event -> {
            if (task != null) {
                task.reasonChanged(event.getValue());
            }
        });
        evidence.setMaxLength(Verdict.LONGEST);
        evidence.setValue(life.latestInWords().orElse(""));
        fillScale(takenOn, tools.today());
        fillExtend(tools.today());
        Div form = new Div(choice, reason, evidence, newEnd, scale);
        form.addClassName("ch-dialog-fields");
        Div columns = new Div(form, beside(tools, life));
        columns.addClassName("ch-deciding");
        add(columns);
        Button confirm = new Button(text("pilots.decide.confirm"), event -> decide());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("pilots.decide.cancel"), event -> close()), confirm);
        chosen(null);
    }

    /** Asks; without effect for what is no pilot, and for who may not change the plan. */
    static void open(PlanPage page, Tools tools, Item pilot) {
        if (pilot.kind() == Kind.PILOT && page.access().mayEdit()) {
            new DecisionDialog(page, tools, pilot, tools.life(page, pilot.id())).open();
        }
    }

    private void fillScale(Optional<Item> takenOn, LocalDate today) {
        takenOn.ifPresent(item ->
                scale.add(new Paragraph(text("pilots.decide.taken-on", item.title(), Dates.of(item.period())))));
        if (task != null) {
            scale.add(task);
        }
        // Not of one that was never agreed: it cannot be done before it is.
        done.setValue(DecisionSteps.isThrough(pilot, today));
        done.setVisible(pilot.status() != Status.DONE);
        scale.add(done);
    }

    /** Four weeks more: time enough to see whether something has changed. */
    private void fillExtend(LocalDate today) {
        PlanDate end = pilot.period().end();
        LocalDate from = end == null || end.lastDay().isBefore(today) ? today : end.lastDay();
        newEnd.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        newEnd.setValue(from.plusWeeks(4));
    }

    private static Aside beside(Tools tools, PilotLife life) {
        Sparkline line = new Sparkline();
        line.show(life);
        ResultTable table = new ResultTable(tools::names, null);
        table.show(life, false);
        Aside beside = new Aside(new H3(text("pilots.decide.beside")), line, table);
        if (life.results().isEmpty()) {
            beside.add(Tools.quiet(text("pilots.results.none")));
        }
        if (life.pilot() != null && life.pilot().hypothesis() != null) {
            Paragraph hypothesis = new Paragraph(life.pilot().hypothesis());
            hypothesis.addClassName("ch-said-text");
            beside.add(new H3(text("pilots.goal.hypothesis")), hypothesis);
        }
        return beside;
    }

    private void chosen(Verdict.@Nullable Choice now) {
        choice.setInvalid(false);
        newEnd.setVisible(now == Verdict.Choice.EXTEND);
        scale.setVisible(now == Verdict.Choice.SCALE);
    }

    private void decide() {
        Verdict.Choice chosen = choice.getValue();
        boolean reasonless = reason.getValue().isBlank();
        choice.setErrorMessage(text("pilots.decide.what"));
        choice.setInvalid(chosen == null);
        reason.setErrorMessage(text("pilots.decide.reason-missing"));
        reason.setInvalid(reasonless);
        if (chosen == null) {
            choice.getElement().callJsFunction("focus");
            return;
        }
        if (reasonless) {
            reason.focus();
            return;
        }
        steps(chosen).ifPresent(steps -> {
            if (page.applyWithUndo(steps, text("pilots.decide.done-" + chosen.code(), pilot.title()))) {
                close();
            }
        });
    }

    /** Empty if something is still missing, which the fields then say. */
    private Optional<List<Op>> steps(Verdict.Choice chosen) {
        String why = reason.getValue().strip();
        String shown =
                evidence.getValue().isBlank() ? null : evidence.getValue().strip();
        DecisionSteps steps = new DecisionSteps(page.plan().item(pilot.id()).orElse(pilot), why, shown);
        return switch (chosen) {
            case SCALE ->
                task == null
                        ? Optional.of(steps.scale(null, done.getValue()))
                        : task.read().map(proposal -> steps.scale(proposal, done.getValue()));
            case EXTEND -> extended(steps);
            case STOP -> Optional.of(steps.stop());
        };
    }

    private Optional<List<Op>> extended(DecisionSteps steps) {
        LocalDate to = newEnd.getValue();
        PlanDate end = steps.pilot().period().end();
        boolean later = to != null && (end == null || to.isAfter(end.lastDay()));
        newEnd.setErrorMessage(text("pilots.decide.new-end-missing"));
        newEnd.setInvalid(!later);
        return later ? Optional.of(steps.extend(PlanDate.of(to))) : Optional.empty();
    }
}
