package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What holds for all rows. */
final class OptionsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Team> team = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final Checkbox leftovers = new Checkbox(text("exchange.options.leftovers"));
    private final Checkbox firstStage = new Checkbox(text("exchange.options.first-stage"));
    private final Checkbox fewStages = new Checkbox(text("exchange.options.few-stages"));
    private final IntegerField mostStages = new IntegerField(text("exchange.options.most-stages"));

    /** Shows what is chosen, and tells {@code changed} each change. */
    OptionsPanel(ColumnMapping mapping, Consumer<UnaryOperator<ColumnMapping>> changed) {
        team.setItems(Team.values());
        team.setItemLabelGenerator(Team::label);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(Kind::label);
        mostStages.setMin(1);
        mostStages.setMax(100);
        mostStages.setStepButtonsVisible(true);
        team.setValue(mapping.team());
        kind.setValue(mapping.kind());
        leftovers.setValue(mapping.appendLeftovers());
        firstStage.setValue(mapping.firstStage());
        fewStages.setValue(mapping.mostStages() > 0);
        mostStages.setValue(ColumnMapping.COMFORTABLE_STAGES);
        listen(changed);
        Div choices = new Div(team, kind, mostStages);
        choices.addClassName("ch-import-statuses");
        Div boxes = new Div(leftovers, firstStage, fewStages);
        boxes.addClassName("ch-import-boxes");
        add(new H3(text("exchange.options.title")), choices, boxes);
    }

    private void listen(Consumer<UnaryOperator<ColumnMapping>> changed) {
        team.addValueChangeListener(change -> changed.accept(mapping -> mapping.with(change.getValue())));
        kind.addValueChangeListener(change -> changed.accept(mapping -> mapping.with(change.getValue())));
        leftovers.addValueChangeListener(change -> changed.accept(mapping -> mapping.withLeftovers(change.getValue())));
        firstStage.addValueChangeListener(
                change -> changed.accept(mapping -> mapping.withFirstStage(change.getValue())));
        fewStages.addValueChangeListener(change -> changed.accept(mapping -> mapping.withMostStages(limit())));
        mostStages.addValueChangeListener(change -> {
            if (!mostStages.isInvalid()) {
                changed.accept(mapping -> mapping.withMostStages(limit()));
            }
        });
    }

    private int limit() {
        int most = Objects.requireNonNullElse(mostStages.getValue(), ColumnMapping.COMFORTABLE_STAGES);
        return fewStages.getValue() ? Math.clamp(most, 1, 100) : 0;
    }

    /** Shows which of the choices matter. */
    void show(ColumnMapping mapping) {
        team.setLabel(
                mapping.column(ImportField.TEAM) == null
                        ? text("exchange.options.team-all")
                        : text("exchange.options.team-default"));
        kind.setLabel(
                mapping.column(ImportField.KIND) == null
                        ? text("exchange.options.kind-all")
                        : text("exchange.options.kind-default"));
        firstStage.setVisible(mapping.column(ImportField.STAGE) != null);
    }

    /** Tells how many stages the file names. */
    void showStages(int different) {
        fewStages.setVisible(different > ColumnMapping.COMFORTABLE_STAGES);
        fewStages.setLabel(text("exchange.options.few-stages-of", different));
        mostStages.setVisible(fewStages.isVisible() && fewStages.getValue());
    }
}
