package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the pages for what went wrong have in common: what happened, what it means, and a way back. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private String heading = "";

    ErrorPage() {
        addClassName("ch-error-page");
    }

    /** Shows {@code heading} and, below it, {@code explanation} and {@code more}. */
    final void show(String heading, String explanation, Component... more) {
        this.heading = heading;
        removeAll();
        add(new H2(heading), new Paragraph(explanation));
        add(more);
        Anchor back = new Anchor("", text("shell.error.back"));
        back.addClassName("ch-button-link");
        back.getElement().setAttribute("router-link", "");
        add(back);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(heading);
    }
}
