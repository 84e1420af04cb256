package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.DemoPeople.DemoPerson;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.internal.SignInPaths;
import app.commonhorizon.shared.ui.Face;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** One button per person of the demo; a click signs in. A plain form, so that it goes the same way as the password's. */
class DemoCard extends Div {

    private static final long serialVersionUID = 1;

    DemoCard(DemoPeople people) {
        addClassName("ch-demo");
        Paragraph hint = new Paragraph(text("people.demo.hint"));
        hint.addClassName("ch-quiet");
        Element form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", SignInPaths.DEMO);
        form.setAttribute("class", "ch-demo-people");
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
        people.all().forEach(demo -> form.appendChild(button(demo).getElement()));
        add(new H2(text("people.demo.title")), hint);
        getElement().appendChild(form);
    }

    private static Component button(DemoPerson demo) {
        Person person = demo.person();
        Face face = new Face(person.name(), person.initials(), person.side().code());
        face.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(person.name());
        name.addClassName("ch-demo-name");
        Span dash = new Span(" – ");
        dash.addClassName("ch-only-spoken");
        Span position = new Span(demo.position());
        position.addClassName("ch-demo-position");
        Div words = new Div(name, dash, position);
        NativeButton button = new NativeButton();
        button.add(face, words);
        button.addClassName("ch-demo-person");
        button.getElement()
                .setAttribute("type", "submit")
                .setAttribute("name", "person")
                .setAttribute("value", person.id().toString())
                .setAttribute("aria-label", person.name() + " – " + demo.position());
        return button;
    }
}
