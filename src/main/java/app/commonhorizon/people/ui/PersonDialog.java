package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.PersonDetails;
import app.commonhorizon.people.PersonRefusedException;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for what is to be known about a person. Stays open, with what was typed, while something cannot be. */
class PersonDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_INPUT = 300;

    private final TextField name = new TextField(text("people.dialog.name"));
    private final EmailField email = new EmailField(text("people.dialog.email"));
    private final Select<Set<Team>> teams = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Checkbox administrator = new Checkbox(text("people.dialog.administrator"));
    private final Div problem = new Div();
    private final Button save;
    private final transient Consumer<PersonDetails> action;

    /**
     * A dialog for {@code person}, or for a new one if null.
     *
     * @param action takes over what was typed; may throw {@link PersonRefusedException}
     */
    PersonDialog(String title, String saveText, @Nullable Person person, Consumer<PersonDetails> action) {
        this.action = action;
        setHeaderTitle(title);
        setWidth("28rem");
        name.setMaxLength(LONGEST_INPUT);
        name.setAutofocus(true);
        email.setMaxLength(LONGEST_INPUT);
        // The service says what is wrong, in the same words wherever it is asked from.
        email.setManualValidation(true);
        teams.setLabel(text("people.dialog.team"));
        teams.setItems(PersonTexts.TEAM_CHOICES);
        teams.setItemLabelGenerator(PersonTexts::teams);
        teams.setHelperText(text("people.dialog.team-help"));
        role.setLabel(text("people.dialog.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::label);
        role.addValueChangeListener(change -> explain(change.getValue()));
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(name, email, teams, role, administrator, problem);
        form.addClassName("ch-form");
        add(form);
        save = new Button(saveText, click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(text("people.dialog.cancel"), click -> close()), save);
        fill(person);
    }

    private void fill(@Nullable Person person) {
        if (person == null) {
            teams.setValue(Set.of(Team.MARKETING));
            role.setValue(Role.MEMBER);
        } else {
            name.setValue(person.name());
            email.setValue(person.email());
            teams.setValue(person.teams());
            role.setValue(person.role());
            administrator.setValue(person.administrator());
        }
    }

    private void explain(Role chosen) {
        role.setHelperText(
                switch (chosen) {
                    case LEAD -> text("people.dialog.role.lead");
                    case MEMBER -> text("people.dialog.role.member");
                    case SPONSOR -> text("people.dialog.role.sponsor");
                    case VIEWER -> text("people.dialog.role.viewer");
                });
    }

    private void save() {
        name.setInvalid(false);
        email.setInvalid(false);
        problem.setVisible(false);
        try {
            action.accept(new PersonDetails(
                    name.getValue(), email.getValue(), teams.getValue(), role.getValue(), administrator.getValue()));
            close();
        } catch (PersonRefusedException refused) {
            show(refused);
        }
    }

    private void show(PersonRefusedException refused) {
        switch (refused.field()) {
            case NAME -> {
                name.setErrorMessage(refused.getMessage());
                name.setInvalid(true);
                name.focus();
            }
            case EMAIL -> {
                email.setErrorMessage(refused.getMessage());
                email.setInvalid(true);
                email.focus();
            }
            case PASSWORD, ADMINISTRATOR, OTHER -> {
                problem.setText(refused.getMessage());
                problem.setVisible(true);
            }
        }
    }
}
