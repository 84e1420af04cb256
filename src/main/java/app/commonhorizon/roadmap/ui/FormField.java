package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.ui.PlanDateField;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of a form, whose value is said and asked as it is written on the plan. */
final class FormField<V extends @Nullable Object> {

    /**
     * How a value is written on the plan, in the form, and for people.
     *
     * @param reader from the canonical form to what the form shows
     * @param writer back again
     * @param describer from the canonical form to plain words
     */
    record Codec<V extends @Nullable Object>(
            Function<@Nullable String, V> reader,
            Function<V, @Nullable String> writer,
            Function<String, String> describer) {}

    private final HasValue<?, V> field;
    private final Codec<V> codec;
    private boolean showing;

    /** @param entered called when the person has entered something else, whether or not it makes sense */
    FormField(HasValue<?, V> field, Codec<V> codec, Runnable entered) {
        this.field = field;
        this.codec = codec;
        field.addValueChangeListener(event -> {
            if (!showing && event.isFromClient()) {
                entered.run();
            }
        });
    }

    /** Shows this, and that nothing is wrong with it. */
    void show(@Nullable String value) {
        showing = true;
        try {
            field.setValue(codec.reader().apply(value));
        } finally {
            showing = false;
        }
        error("");
        hint("");
    }

    /** What stands in the field. */
    @Nullable
    String written() {
        return codec.writer().apply(field.getValue());
    }

    /** The value as the person would read it in the field. */
    String words(@Nullable String value) {
        return value == null ? text("roadmap.item.nothing") : codec.describer().apply(value);
    }

    /** What keeps what was entered from being a value; empty if nothing does. */
    String problem() {
        return field instanceof PlanDateField date ? date.problem() : "";
    }

    boolean isInvalid() {
        return field instanceof HasValidationProperties checked && checked.isInvalid();
    }

    /** Says what is wrong; empty if nothing is. */
    void error(String message) {
        if (field instanceof HasValidationProperties checked) {
            checked.setErrorMessage(message);
            checked.setInvalid(!message.isEmpty());
        }
    }

    /** Says something about the value below the field; empty for nothing. */
    void hint(String text) {
        if (field instanceof HasHelper helped && !(text.isEmpty() && helped.getHelperComponent() != null)) {
            helped.setHelperText(text);
        }
    }

    /** The field itself. */
    Component component() {
        return (Component) field;
    }

    /** Puts the cursor into the field and marks its text, ready for another one. */
    void focus() {
        if (field instanceof AbstractField<?, ?> focusable) {
            focusable.getElement().executeJs("this.focus(); this.inputElement?.select?.()");
        }
    }
}
