package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;

/** The product's mark: two halves, one horizon. Says nothing to a screen reader; put the name beside it. */
public class Logo extends Span {

    private static final long serialVersionUID = 1;
    private static final String MARK = """
            <svg viewBox="0 0 28 28" aria-hidden="true">
              <path class="ch-logo-marketing" d="M6 0h16a6 6 0 0 1 6 6v7H0V6a6 6 0 0 1 6-6z"/>
              <path class="ch-logo-it" d="M0 15h28v7a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6z"/>
            </svg>
            """;

    /** A mark whose size the style sheet sets. */
    public Logo() {
        addClassName("ch-logo");
        add(new Svg(MARK));
    }
}
