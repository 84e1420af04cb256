package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.drafts.Comparison.Choice;
import app.commonhorizon.drafts.Comparison.Clash;
import app.commonhorizon.drafts.Comparison.Entry;
import app.commonhorizon.drafts.Comparison.FieldChange;
import app.commonhorizon.drafts.Comparison.Kind;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One part of a draft that can be brought in: a tick, what it changes, and what is to be decided. */
final class EntryRow extends ListItem {

    private static final long serialVersionUID = 1L;

    /** These come first, in this order, as in the item's form; the others after them as they are. */
    private static final List<String> FIRST = List.of("name", "title", "stage", "team", "start", "end");

    private final transient Entry entry;
    private final Checkbox wanted = new Checkbox();
    /** By what a {@link Choice} calls it: whether the draft's stands, or the plan's. */
    private final Map<String, RadioButtonGroup<Boolean>> decisions = new LinkedHashMap<>();

    /** @param changed is told when the person has ticked the row, or decided */
    EntryRow(Entry entry, Consumer<EntryRow> changed) {
        this.entry = entry;
        addClassName("ch-entry-row");
        String kind = entry.kind().name().toLowerCase(Locale.ROOT);
        wanted.setLabel(text("drafts.entry." + kind, entry.what()));
        wanted.setValue(entry.blocked() == null);
        wanted.setEnabled(entry.blocked() == null);
        wanted.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(this);
            }
        });
        add(wanted);
        entry.fields().stream()
                .sorted(Comparator.comparingInt(EntryRow::place))
                .forEach(field -> add(line(field, changed)));
        Clash clash = entry.clash();
        if (clash != null) {
            addClassName("ch-entry-contested");
            boolean removal = entry.kind() == Kind.REMOVED;
            add(
                    contested(clash),
                    decision(
                            entry.key(),
                            text("drafts.entry.clash", entry.what()),
                            text(removal ? "drafts.entry.keep-it" : "drafts.entry.leave-deleted"),
                            text(removal ? "drafts.entry.remove-it" : "drafts.entry.restore-it"),
                            changed));
        }
        String blocked = entry.blocked();
        if (blocked != null) {
            Paragraph why = new Paragraph(blocked);
            why.addClassName("ch-entry-blocked");
            add(why);
        }
    }

    private static int place(FieldChange field) {
        int at = FIRST.indexOf(field.field());
        return at < 0 ? FIRST.size() : at;
    }

    private Div line(FieldChange field, Consumer<EntryRow> changed) {
        Div line = new Div(new Div(text("drafts.entry.field", field.label(), field.before(), field.after())));
        line.addClassName("ch-entry-field");
        Clash clash = field.clash();
        if (clash != null) {
            addClassName("ch-entry-contested");
            Div told = new Div(text("drafts.entry.plan-has", clash.now(), clash.who()));
            told.addClassName("ch-entry-clash");
            line.add(
                    told,
                    decision(
                            Choice.fieldKey(entry, field),
                            text("drafts.entry.clash-field", field.label(), entry.what()),
                            text("drafts.entry.keep", clash.now()),
                            text("drafts.entry.take", field.after()),
                            changed));
        }
        return line;
    }

    private static Div contested(Clash clash) {
        Div told = new Div(text("drafts.entry.meanwhile", clash.now(), clash.who()));
        told.addClassName("ch-entry-clash");
        return told;
    }

    /** The plan's stands unless the person says otherwise: nothing of anybody's is replaced by not looking. */
    private RadioButtonGroup<Boolean> decision(
            String key, String label, String plans, String drafts, Consumer<EntryRow> changed) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>();
        group.setAriaLabel(label);
        group.setItems(false, true);
        group.setItemLabelGenerator(taken -> Boolean.TRUE.equals(taken) ? drafts : plans);
        group.setValue(false);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(this);
            }
        });
        decisions.put(key, group);
        return group;
    }

    Entry entry() {
        return entry;
    }

    boolean isWanted() {
        return wanted.getValue();
    }

    void setWanted(boolean value) {
        wanted.setValue(value && entry.blocked() == null);
    }

    /** Where the person leaves the plan as it is, as a {@link Choice} calls it. */
    Stream<String> plans() {
        return decisions.entrySet().stream()
                .filter(decision -> !Boolean.TRUE.equals(decision.getValue().getValue()))
                .map(Map.Entry::getKey);
    }
}
