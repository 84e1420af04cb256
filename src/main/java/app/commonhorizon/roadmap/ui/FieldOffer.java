package app.commonhorizon.roadmap.ui;

import app.commonhorizon.roadmap.FieldEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;

/** Puts what a feature offers for single fields beside the fields of one item's form. */
record FieldOffer(FieldEntry entry, PlanPage page, ItemId item) {

    /** The field with a small button at its label. */
    Div beside(Component field, String label, List<String> names) {
        Button button =
                new Button(VaadinIcon.CLOCK.create(), event -> entry.open(page, item, Set.copyOf(names), label));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(entry.label(label));
        button.setTooltipText(entry.label(label));
        Div both = new Div(field, button);
        both.addClassName("ch-field");
        return both;
    }
}
