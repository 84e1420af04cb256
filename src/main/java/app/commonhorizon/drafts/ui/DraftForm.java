package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.Access;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** What a draft is called, and what others may do in it. */
@StyleSheet("drafts.css")
final class DraftForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField(text("drafts.form.name"));
    private final RadioButtonGroup<Access> others = new RadioButtonGroup<>(text("drafts.form.others"));

    DraftForm(String named, Access shared) {
        addClassName("ch-draft-form");
        name.setValue(named);
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder(text("drafts.form.example"));
        name.setWidthFull();
        others.setItems(Access.NONE, Access.VIEW, Access.EDIT);
        others.setItemLabelGenerator(DraftForm::label);
        others.setValue(shared);
        add(name, others);
        name.focus();
    }

    private static String label(Access access) {
        return text("drafts.others." + access.name().toLowerCase(Locale.ROOT));
    }

    String named() {
        return name.getValue();
    }

    Access shared() {
        return others.getValue();
    }

    /** Says what is wrong with the name. */
    void complain(String message) {
        name.setErrorMessage(message);
        name.setInvalid(true);
    }
}
