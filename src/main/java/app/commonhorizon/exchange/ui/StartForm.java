package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first step: what the roadmap is called, who works on it, and what it starts with. */
final class StartForm extends Div {

    private static final long serialVersionUID = 1L;

    /** What a roadmap starts with. */
    enum Start {
        EMPTY("exchange.start.empty"),
        FILE("exchange.start.file");

        private final String key;

        Start(String key) {
            this.key = key;
        }
    }

    private final TextField name = new TextField(text("exchange.start.name"));
    private final TextArea purpose = new TextArea(text("exchange.start.purpose"));
    private final Select<Access> everyone = new Select<>();
    private final RadioButtonGroup<Start> start = new RadioButtonGroup<>(text("exchange.start.starts"));

    /** Tells {@code changed} what the roadmap starts with, whenever the person changes it. */
    StartForm(Consumer<Start> changed) {
        addClassNames("ch-import-card", "ch-form");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        name.addValueChangeListener(change -> name.setInvalid(false));
        name.setAutofocus(true);
        purpose.setPlaceholder(text("exchange.start.purpose-hint"));
        purpose.setMaxLength(2_000);
        everyone.setLabel(text("exchange.start.everyone"));
        everyone.setItems(Access.EDIT, Access.VIEW, Access.NONE);
        everyone.setItemLabelGenerator(StartForm::label);
        everyone.setValue(Access.EDIT);
        start.setItems(Start.values());
        start.setItemLabelGenerator(each -> text(each.key));
        start.setValue(Start.EMPTY);
        start.addValueChangeListener(change -> changed.accept(change.getValue()));
        Div who = new Div(name, everyone);
        who.addClassName("ch-import-pair");
        add(new H2(text("exchange.start.roadmap")), who, purpose, start);
    }

    private static String label(@Nullable Access access) {
        return access == Access.EDIT
                ? text("exchange.start.edit")
                : access == Access.VIEW ? text("exchange.start.view") : text("exchange.start.none");
    }

    /** Proposes a name where the person has given none yet. */
    void suggestName(String suggestion) {
        if (name.isEmpty()) {
            name.setValue(suggestion.length() > 200 ? suggestion.substring(0, 200) : suggestion);
        }
    }

    /** A new roadmap as it is filled in; empty if something is wrong, which is then shown at its field. */
    Optional<Roadmap> roadmap(PersonId owner) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("name", name.getValue());
        fields.put("purpose", purpose.getValue());
        fields.put("owner", owner.toString());
        fields.put("everyone", everyone.getValue().code());
        try {
            return Optional.of(
                    (Roadmap) PlanType.ROADMAP.read(RoadmapId.random().toString(), fields));
        } catch (InvalidFieldException e) {
            show(e);
            return Optional.empty();
        }
    }

    private void show(InvalidFieldException e) {
        if (e.field().equals("purpose")) {
            purpose.setErrorMessage(e.getMessage());
            purpose.setInvalid(true);
            purpose.focus();
        } else {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
            name.focus();
        }
    }
}
