package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.PastedResults;
import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.ResultSteps;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pilot measured: as a line, as a table, and the fields to enter more. */
class ResultsBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient ItemId item;
    private final Paragraph standing = new Paragraph();
    private final Sparkline line = new Sparkline();
    private final ResultTable table;
    private final Div entering = new Div();
    private final DatePicker day = new DatePicker(text("pilots.results.day"));
    private final TextField value = new TextField(text("pilots.results.value"));
    private final TextField note = new TextField(text("pilots.results.note"));
    private final Div ways = new Div();
    private transient PilotLife life = PilotLife.NONE;

    ResultsBox(PlanPage page, Tools tools, ItemId item) {
        this.page = page;
        this.item = item;
        table = new ResultTable(tools::names, this::delete);
        standing.addClassName("ch-result-standing");
        day.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        day.setValue(tools.today());
        day.setMax(tools.today().plusDays(1));
        note.setMaxLength(Result.LONGEST_NOTE);
        Button add = new Button(text("pilots.results.add"), event -> add());
        value.addKeyPressListener(Key.ENTER, event -> add());
        note.addKeyPressListener(Key.ENTER, event -> add());
        entering.add(day, value, note, add);
        entering.addClassName("ch-result-entering");
        ways.addClassName("ch-result-ways");
        ways.add(
                Tools.small(text("pilots.results.paste"), () -> new PasteDialog(page, item, () -> life).open()),
                Tools.small(text("pilots.key.open"), () -> new KeyDialog(page, tools, item).open()));
        add(standing, line, table, entering, ways);
    }

    /** Shows these; what the person is typing stays. */
    void show(PilotLife now, boolean mayEdit) {
        life = now;
        line.show(now);
        table.show(now, mayEdit);
        entering.setVisible(mayEdit);
        ways.setVisible(mayEdit);
        value.setHelperText(
                now.pilot() == null || now.pilot().unit() == null
                        ? ""
                        : now.pilot().unit());
        Boolean reached = reachedTarget(now);
        standing.setText(
                now.results().isEmpty()
                        ? text("pilots.results.none")
                        : Boolean.TRUE.equals(reached)
                                ? text("pilots.results.reached")
                                : text("pilots.results.not-reached"));
        standing.setVisible(now.results().isEmpty() || reached != null);
        standing.setClassName("ch-reached", Boolean.TRUE.equals(reached));
    }

    /** Whether the latest result is as good as the target; null without the one or the other. */
    private static @Nullable Boolean reachedTarget(PilotLife life) {
        Pilot pilot = life.pilot();
        BigDecimal target = pilot == null ? null : pilot.target();
        if (pilot == null || target == null || life.results().isEmpty()) {
            return null;
        }
        return pilot.better().reaches(life.results().getLast().value(), target);
    }

    private void add() {
        LocalDate on = day.getValue();
        Optional<BigDecimal> measured = PastedResults.number(value.getValue());
        day.setErrorMessage(text("pilots.results.day-missing"));
        day.setInvalid(on == null);
        value.setErrorMessage(Numbers.problem());
        value.setInvalid(measured.isEmpty());
        if (on == null) {
            day.focus();
            return;
        }
        if (measured.isEmpty()) {
            value.focus();
            return;
        }
        String written = note.getValue().isBlank() ? null : note.getValue();
        List<Op> steps =
                ResultSteps.entering(item, life.results(), List.of(new ResultSteps.Entry(on, measured.get(), written)));
        String shown = Values.words(
                measured.get(), life.pilot() == null ? null : life.pilot().unit());
        if (steps.isEmpty() || page.applyWithUndo(steps, text("pilots.results.added", shown, DateTexts.of(on)))) {
            value.clear();
            note.clear();
            value.focus();
        }
    }

    private void delete(Result result) {
        page.applyWithUndo(
                List.of(Op.remove(Result.TYPE, result.id(), Map.of())),
                text("pilots.results.deleted", DateTexts.of(result.day())));
    }
}
