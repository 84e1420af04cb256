package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a pilot is handed over to, or what a scaling task takes on, with the agreed lead times. */
class HandoverSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient Consumer<ItemId> open;
    private final boolean fromPilot;
    private final transient ItemId item;
    private final Div list = new Div();
    private final ComboBox<Item> choice = new ComboBox<>();
    private transient List<Link> shownLinks = List.of();
    private transient List<Item> shownOthers = List.of();
    private boolean readOnly;

    /** @param open shows another item's panel */
    HandoverSection(Item item, PlanEditor editor, Consumer<ItemId> open) {
        this.editor = editor;
        this.open = open;
        this.item = item.id();
        this.fromPilot = item.kind() == Kind.PILOT;
        addClassName("ch-handovers");
        list.addClassName("ch-handover-list");
        choice.setPlaceholder(
                fromPilot ? text("roadmap.handover.to-placeholder") : text("roadmap.handover.from-placeholder"));
        choice.setAriaLabel(fromPilot ? text("roadmap.handover.to") : text("roadmap.handover.from"));
        choice.setItemLabelGenerator(Item::title);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                link(event.getValue());
                choice.clear();
            }
        });
        add(new H3(text("roadmap.handover.title")), list, choice);
    }

    /** Shows the handovers of {@code item} as they stand now. */
    void show(Item shown, RoadmapSnapshot plan) {
        setVisible(shown.kind() != Kind.MILESTONE);
        List<Link> links = plan.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER && here(link).equals(shown.id()))
                .sorted(Comparator.comparing(Link::key))
                .toList();
        List<Item> others =
                links.stream().flatMap(link -> plan.item(there(link)).stream()).toList();
        if (!links.equals(shownLinks) || !others.equals(shownOthers)) {
            shownLinks = links;
            shownOthers = others;
            fill(plan);
        }
        Kind wanted = fromPilot ? Kind.SCALING_TASK : Kind.PILOT;
        choice.setItems(plan.items()
                .filter(other -> other.kind() == wanted && !others.contains(other))
                .sorted(Comparator.comparing(Item::title))
                .toList());
    }

    /** For looking only, or for editing. */
    void setReadOnly(boolean readOnly) {
        if (this.readOnly != readOnly) {
            this.readOnly = readOnly;
            list.getChildren()
                    .flatMap(card -> card.getChildren())
                    .filter(part -> part.hasClassName("ch-edit"))
                    .forEach(part -> part.setVisible(!readOnly));
        }
        choice.setVisible(!readOnly);
    }

    private void fill(RoadmapSnapshot plan) {
        list.removeAll();
        for (Link link : shownLinks) {
            plan.item(there(link)).ifPresent(other -> list.add(card(link, other)));
        }
    }

    private Div card(Link link, Item other) {
        Button name = new Button(other.title(), event -> open.accept(other.id()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("ch-handover-title");
        Span when = new Span(other.kind().label() + " · " + PlanTexts.period(other));
        when.addClassName("ch-handover-when");
        IntegerField lead = new IntegerField(text("roadmap.handover.lead"));
        lead.setMin(0);
        lead.setMax(3_660);
        lead.setValue(link.leadDays());
        lead.setStepButtonsVisible(true);
        lead.addClassNames("ch-handover-lead", "ch-edit");
        lead.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                setLead(link, event.getValue(), lead);
            }
        });
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> remove(link, other));
        remove.setAriaLabel(text("roadmap.handover.remove", other.title()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassNames("ch-handover-remove", "ch-edit");
        lead.setVisible(!readOnly);
        remove.setVisible(!readOnly);
        Div card = new Div(name, remove, when, lead);
        card.addClassNames("ch-handover", "ch-handover-" + other.team().code());
        return card;
    }

    private void setLead(Link link, @Nullable Integer days, IntegerField field) {
        Map<String, @Nullable String> from = new HashMap<>();
        from.put("lead", link.leadDays() == null ? null : link.leadDays().toString());
        Map<String, @Nullable String> to = new HashMap<>();
        to.put("lead", days == null ? null : days.toString());
        if (!editor.applyOrTell(List.of(Op.set(PlanType.LINK.code(), link.id(), from, to)))) {
            field.setValue(link.leadDays());
        }
    }

    private void link(Item other) {
        Link link = new Link(
                LinkId.random(),
                Link.Kind.HANDOVER,
                fromPilot ? item : other.id(),
                fromPilot ? other.id() : item,
                null,
                Link.Policy.WARN);
        editor.applyOrTell(List.of(Op.add(PlanType.LINK.code(), link.id(), link.fields())));
    }

    private void remove(Link link, Item other) {
        editor.applyWithUndo(
                List.of(Op.remove(PlanType.LINK.code(), link.id(), Map.of())),
                text("roadmap.handover.removed", other.title()));
    }

    private ItemId here(Link link) {
        return fromPilot ? link.from() : link.to();
    }

    private ItemId there(Link link) {
        return fromPilot ? link.to() : link.from();
    }
}
