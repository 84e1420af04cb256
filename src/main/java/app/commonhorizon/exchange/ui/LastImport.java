package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * The last import of this session, so that its report stays within reach.
 *
 * @param roadmap the roadmap's name
 * @param path where the roadmap is shown
 * @param items how many items were imported
 * @param report the report as CSV
 */
record LastImport(String roadmap, String path, int items, String report) {

    /** Keeps it in the person's session. */
    void keep(VaadinSession session) {
        session.setAttribute(LastImport.class, this);
    }

    /** What is kept, if anything. */
    static Optional<LastImport> of(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(LastImport.class));
    }

    /** A line that leads to the roadmap and to the report. */
    Div line() {
        Anchor plan = new Anchor(path, roadmap);
        plan.getElement().setAttribute("router-link", "");
        Div line = new Div(
                new Span(text("exchange.last", items) + " "),
                plan,
                new Span(" · "),
                new ReportLink(text("exchange.last-report"), () -> report));
        line.addClassName("ch-note");
        return line;
    }
}
