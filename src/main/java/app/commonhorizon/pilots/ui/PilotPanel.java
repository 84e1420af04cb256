package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** A pilot's life in its panel: what it is to show, what it measured, what was decided. */
@StyleSheet("pilots.css")
class PilotPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final PartForm.Codec<Pilot.Better> BETTER = new PartForm.Codec<>(
            stored -> Pilot.Better.LESS.code().equals(stored) ? Pilot.Better.LESS : Pilot.Better.MORE,
            chosen -> Optional.of(chosen.code()),
            Pilot.Better::label);

    private final transient PlanPage page;
    private final transient Tools tools;
    private final transient ItemId item;
    private final transient PartForm form;
    private final VerdictBox verdicts;
    private final ResultsBox results;

    PilotPanel(PlanPage page, Tools tools, ItemId item) {
        this.page = page;
        this.tools = tools;
        this.item = item;
        addClassName("ch-pilot");
        form = new PartForm(page, item, Pilot.TYPE);
        verdicts = new VerdictBox(page, tools);
        results = new ResultsBox(page, tools, item);
        add(
                new H3(text("pilots.verdict")),
                verdicts,
                new H3(text("pilots.goal")),
                goal(),
                new H3(text("pilots.results")),
                results);
        Tools.follow(page, item, this, this::reload);
    }

    private Div goal() {
        TextArea hypothesis = new TextArea(text("pilots.goal.hypothesis"));
        hypothesis.setPlaceholder(text("pilots.goal.hypothesis-help"));
        hypothesis.setMaxLength(Pilot.LONGEST_HYPOTHESIS);
        hypothesis.setMaxRows(10);
        hypothesis.addClassName("ch-wide");
        TextField measure = new TextField(text("pilots.goal.measure"));
        measure.setPlaceholder(text("pilots.goal.measure-help"));
        measure.setMaxLength(Pilot.LONGEST_MEASURE);
        measure.addClassName("ch-wide");
        TextField target = new TextField(text("pilots.goal.target"));
        TextField unit = new TextField(text("pilots.goal.unit"));
        unit.setMaxLength(Pilot.LONGEST_UNIT);
        Select<Pilot.Better> better = new Select<>();
        better.setLabel(text("pilots.goal.better"));
        better.setItems(Pilot.Better.values());
        better.setItemLabelGenerator(Pilot.Better::label);
        better.setValue(Pilot.Better.MORE);
        better.addClassName("ch-wide");
        Div fields = new Div(
                form.bind("hypothesis", hypothesis, PartForm.TEXT),
                form.bind("measure", measure, PartForm.TEXT),
                form.bind("target", target, Numbers.CODEC),
                form.bind("unit", unit, PartForm.TEXT),
                form.bind("better", better, BETTER));
        fields.addClassName("ch-item-form");
        return fields;
    }

    /** Shows what stands now. What the person is writing is left alone. */
    private void reload() {
        Item pilot = page.plan().item(item).orElse(null);
        setVisible(pilot != null);
        if (pilot == null) {
            return;
        }
        PilotLife life = tools.life(page, item);
        boolean mayEdit = page.access().mayEdit();
        form.show(life.pilot(), mayEdit);
        verdicts.show(pilot, life, mayEdit);
        results.show(life, mayEdit);
    }
}
