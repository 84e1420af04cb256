package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.OneTimeLinks;
import app.commonhorizon.people.OneTimeLinks.LinkNotValidException;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.PersonRefusedException;
import app.commonhorizon.people.PersonRefusedException.Field;
import app.commonhorizon.people.internal.PasswordRules;
import app.commonhorizon.people.internal.SignInPaths;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;

/** Where a one-time link leads: the first administrator, or somebody who was added, chooses a password. */
@Route(value = SignInPaths.WELCOME + "/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends EntryPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_INPUT = 300;

    private final transient OneTimeLinks links;
    private final TextField name = new TextField(text("people.welcome.your-name"));
    private final EmailField email = new EmailField(text("people.welcome.your-email"));
    private final PasswordField password = new PasswordField(text("people.welcome.password"));
    private final PasswordField again = new PasswordField(text("people.welcome.again"));
    private String token = "";

    WelcomeView(OneTimeLinks links) {
        this.links = links;
        name.setMaxLength(LONGEST_INPUT);
        name.setAutocomplete(Autocomplete.NAME);
        email.setMaxLength(LONGEST_INPUT);
        // The server says what is wrong, in one place and in the same words for all fields.
        email.setManualValidation(true);
        email.setHelperText(text("people.welcome.email-help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(text("people.welcome.password-help", PasswordRules.SHORTEST));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        links.find(token).map(OneTimeLinks.Invitation::person).ifPresentOrElse(this::showForm, this::showNotValid);
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("people.welcome.title"));
    }

    private void showForm(Optional<Person> person) {
        boolean first = person.isEmpty();
        Button done = new Button(text(first ? "people.welcome.start" : "people.welcome.set"), click -> submit(first));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickShortcut(Key.ENTER);
        done.setDisableOnClick(true);
        name.setVisible(first);
        email.setVisible(first);
        name.setAutofocus(first);
        password.setAutofocus(!first);
        String heading = person.map(known -> text("people.welcome.name", known.name()))
                .orElseGet(() -> text("people.welcome.title"));
        Paragraph explanation = new Paragraph(person.map(known -> text("people.welcome.choose", known.email()))
                .orElseGet(() -> text("people.welcome.first")));
        explanation.addClassName("ch-quiet");
        Div form = new Div(new H2(heading), explanation, name, email, password, again, done);
        form.addClassName("ch-entry-form");
        show(form);
    }

    private void showNotValid() {
        Paragraph explanation = new Paragraph(text("people.welcome.invalid-text"));
        Anchor signIn = new Anchor(SignInPaths.SIGN_IN, text("people.welcome.to-sign-in"));
        signIn.addClassName("ch-button-link");
        signIn.getElement().setAttribute("router-link", "");
        Div card = new Div(new H2(text("people.welcome.invalid")), explanation, signIn);
        card.addClassName("ch-entry-form");
        show(card);
    }

    private void submit(boolean first) {
        for (TextFieldBase<?, String> field : List.of(name, email, password, again)) {
            field.setInvalid(false);
        }
        try {
            if (!password.getValue().equals(again.getValue())) {
                refuse(again, text("people.welcome.differ"));
            } else if (first) {
                links.makeFirstAdministrator(token, name.getValue(), email.getValue(), password.getValue());
                leave();
            } else {
                links.choosePassword(token, password.getValue());
                leave();
            }
        } catch (PersonRefusedException refused) {
            refuse(field(refused.field()), refused.getMessage());
        } catch (LinkNotValidException used) {
            showNotValid();
        }
    }

    private TextFieldBase<?, String> field(Field field) {
        return switch (field) {
            case NAME -> name;
            case EMAIL -> email;
            case PASSWORD, ADMINISTRATOR, OTHER -> password;
        };
    }

    private void refuse(TextFieldBase<?, String> field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
        enableButtons(this);
    }

    private static void enableButtons(Component root) {
        root.getChildren().forEach(child -> {
            if (child instanceof Button button) {
                button.setEnabled(true);
            } else {
                enableButtons(child);
            }
        });
    }

    /** By loading the page: the browser's password manager then offers to keep the new password. */
    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(SignInPaths.SIGN_IN + "?" + SignInPaths.READY));
    }
}
