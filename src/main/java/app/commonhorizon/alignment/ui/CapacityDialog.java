package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A team says how much it can carry, from a day on; and sees what it has said so far. */
final class CapacityDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 1_000;

    private final transient Place place;
    private final Team team;
    private final IntegerField people = new IntegerField(text("alignment.capacity.people"));
    private final IntegerField each = new IntegerField(text("alignment.capacity.each"));
    private final DatePicker from = new DatePicker(text("alignment.capacity.from"));
    private final UnorderedList said = new UnorderedList();

    CapacityDialog(Place place, Team team) {
        super(text("alignment.capacity.title", team.label()), text("alignment.capacity.do"), place.edits());
        this.place = place;
        this.team = team;
        for (IntegerField field : List.of(people, each)) {
            field.setMin(1);
            field.setMax(MOST);
            field.setStepButtonsVisible(true);
            field.setErrorMessage(text("alignment.capacity.number", MOST));
        }
        each.setValue(2);
        from.setI18n(DatePickerTexts.of(DatePrecision.DAY));
        from.setValue(place.desk().today());
        from.setErrorMessage(text("alignment.refused.from"));
        said.addClassName("ch-capacities");
        add(new Paragraph(text("alignment.capacity.what", team.label())), people, each, from, said);
        list();
    }

    private void list() {
        said.removeAll();
        place.plan().marks().of(Capacity.TYPE).entrySet().stream()
                .filter(mark -> team.code().equals(mark.getValue().get("team")))
                .sorted(Comparator.comparing(mark -> Capacity.from(mark.getValue())))
                .forEach(mark -> said.add(line(mark.getKey(), mark.getValue())));
    }

    private ListItem line(String id, Map<String, String> mark) {
        ListItem line = new ListItem(new Span(text(
                "alignment.capacity.said",
                DateTexts.of(Capacity.from(mark)),
                Integer.parseInt(mark.getOrDefault("people", "0")),
                Integer.parseInt(mark.getOrDefault("each", "0")),
                Capacity.atOnce(mark))));
        Button remove = new Button(text("alignment.capacity.remove"), event -> {
            if (place.edits()
                    .make(List.of(Op.remove(Capacity.TYPE, id, Map.of())), text("alignment.capacity.removed"))) {
                said.remove(line);
            }
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        line.add(remove);
        return line;
    }

    @Override
    List<Op> steps() {
        boolean complete = true;
        for (IntegerField field : List.of(people, each)) {
            Integer value = field.getValue();
            field.setInvalid(value == null || value < 1 || value > MOST);
            complete &= !field.isInvalid();
        }
        from.setInvalid(from.getValue() == null);
        if (!complete || from.isInvalid()) {
            return List.of();
        }
        return List.of(Capacity.stating(place.plan(), team, from.getValue(), people.getValue(), each.getValue()));
    }

    @Override
    String done() {
        return text("alignment.capacity.done", team.label());
    }
}
