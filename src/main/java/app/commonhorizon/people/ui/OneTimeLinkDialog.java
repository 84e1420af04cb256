package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.internal.SignInPaths;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a one-time link, this once, to be handed to its person. */
class OneTimeLinkDialog extends Dialog {

    private static final long serialVersionUID = 1;

    OneTimeLinkDialog(Person person, String token) {
        setHeaderTitle(text("people.link.title", person.name()));
        setWidth("36rem");
        // It cannot be shown again: a click beside the dialog must not take it away.
        setCloseOnOutsideClick(false);
        Paragraph explanation = new Paragraph(text("people.link.text", person.name()));
        TextField link = new TextField(text("people.link.link"));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        Button copy = new Button(text("people.link.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                complete(link, token);
            }
        });
        copyOnClick(copy, link);
        Div body = new Div(explanation, link);
        body.addClassName("ch-form");
        add(body);
        getFooter().add(new Button(text("people.link.done"), click -> close()), copy);
    }

    /** The browser knows best by which address people reach this server. */
    private static void complete(TextField link, String token) {
        String path = SignInPaths.WELCOME + "/" + token;
        link.getElement()
                .executeJs("return this.value = new URL($0, document.baseURI).href", path)
                .then(String.class, link::setValue);
    }

    /** Within the click: browsers let a page write to the clipboard only then, and only over https or on localhost. */
    private static void copyOnClick(Button copy, TextField link) {
        copy.getElement().executeJs("""
                this.addEventListener('click', async () => {
                  const input = $0.inputElement;
                  input.focus();
                  input.select();
                  try {
                    await navigator.clipboard.writeText(input.value);
                  } catch (notAllowed) {
                    document.execCommand('copy');
                  }
                  this.dispatchEvent(new CustomEvent('link-copied'));
                })""", link.getElement());
        copy.getElement().addEventListener("link-copied", copied -> {
            copy.setText(text("people.link.copied"));
            copy.setIcon(VaadinIcon.CHECK.create());
        });
    }
}
