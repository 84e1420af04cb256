package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A panel beside the timeline with a title and a way to close it, for {@link PlanPage#showBeside}. */
public class SidePanel extends Aside {

    private static final long serialVersionUID = 1L;

    /** @param title its heading, and what it is called for those who do not see it */
    public SidePanel(PlanPage page, String title) {
        addClassNames("ch-item-panel", "ch-side-panel");
        getElement().setAttribute("aria-label", title);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> page.close(this));
        close.setAriaLabel(text("roadmap.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(close);
        buttons.addClassName("ch-item-buttons");
        Header header = new Header(new H2(title), buttons);
        header.addClassName("ch-side-header");
        add(header);
    }
}
