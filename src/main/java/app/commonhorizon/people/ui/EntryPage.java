package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.ui.Logo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** The frame of the pages before one is inside: the product's name, and cards below. */
abstract class EntryPage extends Main {

    private static final long serialVersionUID = 1;
    private final Div cards = new Div();

    EntryPage() {
        addClassName("ch-entry");
        H1 name = new H1("Common Horizon");
        Paragraph purpose = new Paragraph(text("people.entry.purpose"));
        Div words = new Div(name, purpose);
        Div brand = new Div(new Logo(), words);
        brand.addClassName("ch-entry-brand");
        cards.addClassName("ch-entry-cards");
        add(brand, cards);
    }

    /** Replaces what is shown below the product's name. */
    final void show(Component... shown) {
        cards.removeAll();
        for (Component card : shown) {
            card.addClassName("ch-entry-card");
            cards.add(card);
        }
    }

    /** A short message that a screen reader speaks. */
    static Div note(String text) {
        Div note = new Div(text);
        note.addClassName("ch-note");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
