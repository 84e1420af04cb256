package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.drafts.Comparison;
import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Entry;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The parts of a draft to choose from, those with something to decide first. What needs each other is chosen together. Of very
 * many the first are shown one by one, and the others are chosen together.
 */
final class EntryList extends Div {

    private static final long serialVersionUID = 1L;

    /** So many rows are shown. */
    private static final int MOST = 200;

    private final transient Consumer<String> changed;
    private final transient Map<String, EntryRow> rows = new LinkedHashMap<>();
    private final transient List<Entry> rest = new ArrayList<>();
    private final Checkbox others = new Checkbox();

    /** @param changed is told after each choice, with what else was chosen because of it in a sentence, or nothing */
    EntryList(Consumer<String> changed) {
        this.changed = changed;
        addClassName("ch-entries");
        others.addValueChangeListener(event -> changed.accept(""));
    }

    /** Shows these, all of them ticked that are possible. */
    void show(Comparison comparison) {
        removeAll();
        rows.clear();
        rest.clear();
        List<Entry> entries = comparison.entries().stream()
                .sorted(Comparator.comparing(entry -> !entry.isContested()))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        entries.stream().limit(MOST).forEach(entry -> {
            EntryRow row = new EntryRow(entry, this::chosen);
            rows.put(entry.key(), row);
            list.add(row);
        });
        entries.stream().skip(MOST).forEach(rest::add);
        add(all(), list);
        if (!rest.isEmpty()) {
            others.setLabel(text("drafts.bring.others", rest.size()));
            others.setValue(true);
            add(others);
        }
        rows.values().forEach(row -> drop(row, new HashSet<>()));
    }

    private Div all() {
        Button everything = new Button(text("drafts.bring.all"), event -> set(true));
        Button nothing = new Button(text("drafts.bring.nothing"), event -> set(false));
        Div buttons = new Div(everything, nothing);
        buttons.addClassName("ch-entries-all");
        List.of(everything, nothing)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        return buttons;
    }

    private void set(boolean wanted) {
        rows.values().forEach(row -> row.setWanted(wanted));
        others.setValue(wanted);
        rows.values().forEach(row -> drop(row, new HashSet<>()));
        changed.accept("");
    }

    /** What the person wants now. */
    Choice choice() {
        Set<String> wanted = new HashSet<>();
        Set<String> plans = new HashSet<>();
        rows.values().forEach(row -> {
            if (row.isWanted()) {
                wanted.add(row.entry().key());
            }
            row.plans().forEach(plans::add);
        });
        if (others.getValue()) {
            rest.forEach(entry -> {
                wanted.add(entry.key());
                leaveContested(entry, plans);
            });
        }
        return new Choice(wanted, plans);
    }

    /** What is contested and not shown stays as the plan has it. */
    private static void leaveContested(Entry entry, Set<String> plans) {
        if (entry.clash() != null) {
            plans.add(entry.key());
        }
        entry.fields().stream()
                .filter(field -> field.clash() != null)
                .forEach(field -> plans.add(Choice.fieldKey(entry, field)));
    }

    private void chosen(EntryRow row) {
        Set<String> named = new HashSet<>();
        if (choice().takes(row.entry())) {
            bring(row, named);
            changed.accept(named.isEmpty() ? "" : text("drafts.bring.along", String.join(", ", named)));
        } else {
            rows.values().forEach(other -> drop(other, named));
            changed.accept(named.isEmpty() ? "" : text("drafts.bring.dropped", String.join(", ", named)));
        }
    }

    /** Ticks what a row needs, and what that needs. */
    private void bring(EntryRow row, Set<String> named) {
        for (String key : row.entry().needs()) {
            EntryRow needed = rows.get(key);
            if (needed != null && !needed.isWanted()) {
                needed.setWanted(true);
                named.add(needed.entry().what());
                bring(needed, named);
            }
        }
    }

    /** Takes the tick off a row that needs something that is not chosen, and so on. */
    private void drop(EntryRow row, Set<String> named) {
        Choice choice = choice();
        boolean lacks = row.entry().needs().stream()
                .map(rows::get)
                .anyMatch(needed -> needed != null && !choice.takes(needed.entry()));
        if (lacks && row.isWanted()) {
            row.setWanted(false);
            named.add(row.entry().what());
            rows.values().stream()
                    .filter(other -> other.entry().needs().contains(row.entry().key()))
                    .forEach(other -> drop(other, named));
        }
    }
}
