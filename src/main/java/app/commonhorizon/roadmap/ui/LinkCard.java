package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PlanDate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One link in an item's panel: where it leads, whether it holds, and what is agreed about it. */
class LinkCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Link link;
    private final transient PlanEditor editor;
    private final Select<Link.Policy> policy = new Select<>();
    private final IntegerField lead = new IntegerField(text("roadmap.links.lead"));
    private final Button remove;

    /**
     * @param leaving whether the panel is that of the earlier item
     * @param open shows the other item's panel
     */
    LinkCard(Link link, Item from, Item to, boolean leaving, PlanEditor editor, Consumer<ItemId> open) {
        this.link = link;
        this.editor = editor;
        Item other = leaving ? to : from;
        Button name = new Button(other.title(), event -> open.accept(other.id()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("ch-link-title");
        Span when = new Span(text("roadmap.links.when", other.kind().label(), PlanTexts.period(other)));
        when.addClassName("ch-link-when");
        remove = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> remove(other));
        remove.setAriaLabel(text("roadmap.links.remove", other.title()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("ch-link-remove");
        add(name, remove, when);
        long days = missingDays(from, to);
        if (days > 0) {
            Span broken = new Span(text("roadmap.links.broken", days));
            broken.addClassName("ch-link-broken");
            add(broken);
        }
        addPolicy(from);
        addLead();
        addClassNames("ch-link", "ch-link-" + other.team().code());
    }

    /** By how many days the later item starts before it may; 0 if it does not, or if a date is missing. */
    private long missingDays(Item from, Item to) {
        PlanDate end = from.period().end();
        PlanDate start = to.period().start();
        return end == null || start == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(start.firstDay(), link.earliestStart(end.lastDay())));
    }

    private void addPolicy(Item from) {
        policy.setLabel(text("roadmap.links.policy", from.title()));
        policy.setItems(Link.Policy.values());
        policy.setItemLabelGenerator(one -> text("roadmap.links.policy." + one.code()));
        policy.setValue(link.policy());
        policy.addClassName("ch-link-policy");
        policy.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && event.getValue() != null
                    && !set("policy", link.policy().code(), event.getValue().code())) {
                policy.setValue(link.policy());
            }
        });
        add(policy);
    }

    private void addLead() {
        lead.setMin(0);
        lead.setMax(3_660);
        lead.setValue(link.leadDays());
        lead.setStepButtonsVisible(true);
        lead.addClassName("ch-link-lead");
        lead.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && !set(
                            "lead",
                            Objects.toString(link.leadDays(), null),
                            Objects.toString(event.getValue(), null))) {
                lead.setValue(link.leadDays());
            }
        });
        add(lead);
    }

    private boolean set(String field, @Nullable String before, @Nullable String after) {
        Map<String, @Nullable String> from = new HashMap<>();
        from.put(field, before);
        Map<String, @Nullable String> to = new HashMap<>();
        to.put(field, after);
        return editor.applyOrTell(List.of(Op.set(PlanType.LINK.code(), link.id(), from, to)));
    }

    private void remove(Item other) {
        editor.applyWithUndo(
                List.of(Op.remove(PlanType.LINK.code(), link.id(), Map.of())),
                text("roadmap.links.removed", other.title()));
    }

    /** For looking only, or for editing. */
    final void setReadOnly(boolean readOnly) {
        policy.setReadOnly(readOnly);
        lead.setReadOnly(readOnly);
        lead.setVisible(!readOnly || link.leadDays() != null);
        remove.setVisible(!readOnly);
    }
}
