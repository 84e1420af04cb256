package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages of the customer's journey: their names, goals and order. */
class StagesDialog extends PlanDialog {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Stage> before = new HashMap<>();
    private final Div rows = new Div();

    StagesDialog(RoadmapSnapshot plan, PlanEditor editor) {
        super(text("roadmap.stages.title"), editor);
        setWidth("46rem");
        rows.addClassName("ch-rows");
        for (Stage stage : plan.stages()) {
            before.put(stage.key(), stage);
            rows.add(new Row(stage.key(), stage.name(), stage.goal() == null ? "" : stage.goal()));
        }
        Button add = new Button(text("roadmap.stages.add"), VaadinIcon.PLUS.create(), event -> addRow());
        add(rows, add);
    }

    private void addRow() {
        Row row = new Row(StageId.random().toString(), "", "");
        rows.add(row);
        row.name.focus();
    }

    private List<Row> shown() {
        List<Row> shown = new ArrayList<>();
        rows.getChildren().forEach(row -> shown.add((Row) row));
        return shown;
    }

    private void move(Component row, int by) {
        int to = rows.indexOf(row) + by;
        if (to >= 0 && to < rows.getComponentCount()) {
            rows.remove(row);
            rows.addComponentAtIndex(to, row);
        }
    }

    @Override
    List<Op> edits() {
        List<Op> ops = new ArrayList<>();
        List<Row> shown = shown();
        for (int position = 0; position < shown.size(); position++) {
            Row row = shown.get(position);
            Stage known = before.get(row.key);
            Map<String, @Nullable String> after = row.fields(position);
            ops.add(
                    known == null
                            ? Op.add(PlanType.STAGE.code(), row.key, after)
                            : Op.difference(PlanType.STAGE.code(), row.key, known.fields(), after));
        }
        for (Stage stage : before.values()) {
            if (shown.stream().noneMatch(row -> row.key.equals(stage.key()))) {
                ops.add(Op.remove(PlanType.STAGE.code(), stage.key(), Map.of()));
            }
        }
        return ops;
    }

    /** One stage. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final TextField name = new TextField(text("roadmap.dialog.name"));
        private final TextField goal = new TextField(text("roadmap.stages.goal"));

        Row(String key, String nameText, String goalText) {
            this.key = key;
            addClassName("ch-row");
            name.setValue(nameText);
            name.setMaxLength(200);
            goal.setValue(goalText);
            goal.setMaxLength(2_000);
            goal.addClassName("ch-grow");
            add(
                    name,
                    goal,
                    tool(VaadinIcon.ARROW_UP, text("roadmap.stages.up"), () -> move(this, -1)),
                    tool(VaadinIcon.ARROW_DOWN, text("roadmap.stages.down"), () -> move(this, 1)),
                    tool(VaadinIcon.TRASH, text("roadmap.dialog.remove"), () -> rows.remove(this)));
        }

        private Button tool(VaadinIcon icon, String label, Runnable action) {
            Button button = new Button(icon.create(), event -> action.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(label);
            button.setTooltipText(label);
            return button;
        }

        private Map<String, @Nullable String> fields(int position) {
            Map<String, @Nullable String> fields = new HashMap<>();
            fields.put("name", name.getValue());
            fields.put("goal", goal.getValue().isBlank() ? null : goal.getValue());
            fields.put("position", String.valueOf(position));
            return fields;
        }
    }
}
