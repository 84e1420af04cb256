package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.SidePanel;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ui.DatePickerTexts;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that has happened on a roadmap, and what of it one wants to see. */
@StyleSheet("history.css")
class HistoryPanel extends SidePanel {

    private static final long serialVersionUID = 1L;

    private final ComboBox<@Nullable Person> by = new ComboBox<>(text("history.filter.by"));
    private final Select<@Nullable Team> team = new Select<>();
    private final Select<@Nullable Kind> kind = new Select<>();
    private final DatePicker first = new DatePicker(text("history.filter.first"));
    private final DatePicker last = new DatePicker(text("history.filter.last"));
    private final ChangeList changes;

    HistoryPanel(HistoryDesk desk, PlanPage page) {
        super(page, text("history.title"));
        changes = new ChangeList(desk, page, HistoryQuery.ALL);
        by.setItems(desk.people().all());
        by.setItemLabelGenerator(person -> person == null ? "" : person.name());
        by.setClearButtonVisible(true);
        by.setPlaceholder(text("history.filter.anybody"));
        team.setLabel(text("history.filter.team"));
        team.setItems(Team.values());
        team.setItemLabelGenerator(each -> each == null ? text("history.filter.any") : each.label());
        team.setEmptySelectionAllowed(true);
        kind.setLabel(text("history.filter.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> each == null ? text("history.filter.any") : each.label());
        kind.setEmptySelectionAllowed(true);
        for (DatePicker picker : new DatePicker[] {first, last}) {
            picker.setI18n(DatePickerTexts.of(DatePrecision.DAY));
            picker.setClearButtonVisible(true);
        }
        Div filters = new Div(by, team, kind, first, last);
        filters.addClassName("ch-history-filters");
        for (HasValue<?, ?> field : new HasValue<?, ?>[] {by, team, kind, first, last}) {
            field.addValueChangeListener(event -> filter());
            ((HasSize) field).setWidthFull();
        }
        Details folded = new Details(text("history.filter.title"), filters);
        folded.addClassName("ch-history-filter");
        add(folded, changes);
    }

    private void filter() {
        Person person = by.getValue();
        changes.show(new HistoryQuery(
                null,
                Set.of(),
                person == null ? null : person.id(),
                team.getValue(),
                kind.getValue(),
                first.getValue(),
                last.getValue()));
    }
}
