package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.pilots.ExpectedWindow;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.ui.PlanDateField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a person of one team when that team needs or expects an item of the other. */
class ExpectationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient Item item;
    private final transient Team team;
    private final transient @Nullable Expectation before;
    private final PlanDateField from = new PlanDateField(text("pilots.expect.from"));
    private final PlanDateField by = new PlanDateField(text("pilots.expect.by"));
    private final TextField note = new TextField(text("pilots.expect.note"));
    private final Paragraph problem = new Paragraph();

    private ExpectationDialog(PlanPage page, Item item, Team team, @Nullable Expectation before) {
        this.page = page;
        this.item = item;
        this.team = team;
        this.before = before;
        setHeaderTitle(text("pilots.expect.title", team.label(), item.title()));
        setWidth("28rem");
        setMaxWidth("94vw");
        if (before != null) {
            from.setValue(before.window().start());
            by.setValue(before.window().end());
            note.setValue(Objects.requireNonNullElse(before.note(), ""));
        }
        note.setMaxLength(Expectation.LONGEST_NOTE);
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div fields = new Div(from, by, note, problem);
        fields.addClassName("ch-dialog-fields");
        add(fields);
        Button save = new Button(text("pilots.expect.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("pilots.decide.cancel"), event -> close()), save);
    }

    /** Whether this person may say by when their team expects the item: it is the other team's, and they may change the plan. */
    static boolean offered(PlanPage page, Tools tools, Item item) {
        return page.access().mayEdit() && tools.teamsOf(page.me()).contains(other(item.team()));
    }

    /** Asks; without effect for who may not say. */
    static void open(PlanPage page, Tools tools, Item item) {
        if (!offered(page, tools, item)) {
            return;
        }
        Team team = other(item.team());
        Expectation before = tools.life(page, item.id()).expectations().stream()
                .filter(each -> each.team() == team)
                .findFirst()
                .orElse(null);
        new ExpectationDialog(page, item, team, before).open();
    }

    private static Team other(Team team) {
        return team == Team.IT ? Team.MARKETING : Team.IT;
    }

    private void save() {
        String wrong = Stream.of(from.problem(), by.problem(), orderProblem())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        problem.setText(wrong);
        problem.setVisible(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            return;
        }
        Op step = step();
        String done = text(
                "pilots.expect.saved",
                team.label(),
                new ExpectedWindow(team, new Period(from.getValue(), by.getValue())).words());
        if (step.op() == Op.Action.SET && step.to().isEmpty() || page.applyWithUndo(List.of(step), done)) {
            close();
        }
    }

    private String orderProblem() {
        PlanDate start = from.getValue();
        PlanDate end = by.getValue();
        if (start == null && end == null) {
            return text("pilots.refused.no-window");
        }
        return start != null && end != null && end.lastDay().isBefore(start.firstDay())
                ? text("roadmap.field.end-before-start", DateTexts.of(end), DateTexts.of(start))
                : "";
    }

    private Op step() {
        String why = note.getValue().isBlank() ? null : note.getValue().strip();
        Map<String, @Nullable String> after =
                PlanFields.of("start", from.getValue(), "end", by.getValue(), "note", why);
        if (before != null) {
            return Op.difference(Expectation.TYPE, before.id(), before.fields(), after);
        }
        after.put("item", item.key());
        after.put("team", team.code());
        return Op.add(Expectation.TYPE, Expectation.idOf(item.id(), team), after);
    }
}
