package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each team's horizons: what it calls now, next and later, and from when to when that reaches. */
class HorizonsDialog extends PlanDialog {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Horizon> before = new HashMap<>();
    private final Map<Team, Div> rows = new EnumMap<>(Team.class);

    HorizonsDialog(RoadmapSnapshot plan, PlanEditor editor) {
        super(text("roadmap.horizons.title"), editor);
        setWidth("46rem");
        for (Team team : Team.values()) {
            Div list = new Div();
            list.addClassName("ch-rows");
            rows.put(team, list);
            plan.horizons().stream().filter(each -> each.team() == team).forEach(horizon -> {
                before.put(horizon.key(), horizon);
                list.add(new Row(horizon.key(), team, horizon.name(), horizon.start(), horizon.end()));
            });
            Button add =
                    new Button(text("roadmap.horizons.add"), VaadinIcon.PLUS.create(), event -> addRow(team, list));
            add.setAriaLabel(text("roadmap.horizons.add-for", team.label()));
            add(new H3(team.label()), list, add);
        }
    }

    private static void addRow(Team team, Div list) {
        Row row = new Row(HorizonId.random().toString(), team, "", null, null);
        list.add(row);
        row.name.focus();
    }

    @Override
    List<Op> edits() {
        List<Op> ops = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        rows.values()
                .forEach(list -> list.getChildren().map(Row.class::cast).forEach(row -> {
                    shown.add(row.key);
                    Horizon known = before.get(row.key);
                    ops.add(
                            known == null
                                    ? Op.add(PlanType.HORIZON.code(), row.key, row.fields())
                                    : Op.difference(PlanType.HORIZON.code(), row.key, known.fields(), row.fields()));
                }));
        before.keySet().stream()
                .filter(key -> !shown.contains(key))
                .forEach(key -> ops.add(Op.remove(PlanType.HORIZON.code(), key, Map.of())));
        return ops;
    }

    /** One horizon. */
    private static final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final Team team;
        private final TextField name = new TextField(text("roadmap.dialog.name"));
        private final DatePicker start = new DatePicker(text("roadmap.horizons.first"));
        private final DatePicker end = new DatePicker(text("roadmap.horizons.last"));

        Row(String key, Team team, String nameText, @Nullable LocalDate first, @Nullable LocalDate last) {
            this.key = key;
            this.team = team;
            addClassName("ch-row");
            DatePickerI18n texts = DatePickerTexts.of(DatePrecision.DAY);
            name.setValue(nameText);
            name.setMaxLength(200);
            name.addClassName("ch-grow");
            start.setI18n(texts);
            end.setI18n(texts);
            if (first != null) {
                start.setValue(first);
            }
            if (last != null) {
                end.setValue(last);
            }
            Button remove =
                    new Button(VaadinIcon.TRASH.create(), event -> getElement().removeFromParent());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(text("roadmap.dialog.remove"));
            remove.setTooltipText(text("roadmap.dialog.remove"));
            add(name, start, end, remove);
        }

        private Map<String, @Nullable String> fields() {
            Map<String, @Nullable String> fields = new HashMap<>();
            fields.put("team", team.code());
            fields.put("name", name.getValue());
            fields.put(
                    "start", start.getValue() == null ? null : start.getValue().toString());
            fields.put("end", end.getValue() == null ? null : end.getValue().toString());
            return fields;
        }
    }
}
