package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The product's mark: two halves, one horizon. Says nothing to a screen reader; put the name beside it. */
public class Logo extends Span {

    /** A mark whose size the style sheet sets. */
    public Logo() {
        addClassName("ch-logo");
        Element svg = new Element("svg");
        svg.setAttribute("viewBox", "0 0 28 28").setAttribute("aria-hidden", "true");
        svg.appendChild(half("M6 0h16a6 6 0 0 1 6 6v7H0V6a6 6 0 0 1 6-6z", "ch-logo-marketing"));
        svg.appendChild(half("M0 15h28v7a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6z", "ch-logo-it"));
        getElement().appendChild(svg);
    }

    private static Element half(String path, String style) {
        return new Element("path").setAttribute("d", path).setAttribute("class", style);
    }
}
