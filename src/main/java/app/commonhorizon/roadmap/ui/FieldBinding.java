package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Conflict;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.KeptTexts.KeptText;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ties one field of a form to one field of an item (or to two that always have the same value, as a milestone's dates).
 * What the person enters is sent at once, as an edit of that field alone; what others set appears, unless the person is
 * just writing there: then it waits beside the field, and the person chooses if both have changed it.
 */
final class FieldBinding<V extends @Nullable Object> {

    private final List<String> names;
    private final String label;
    private final FormField<V> field;
    private final Form form;

    private boolean focused;
    /** What the person has entered waits until a freeze is lifted. */
    private boolean waiting;
    /** What the person has entered was of an item that is deleted. */
    private boolean gone;
    /** What the person saw in the field before touching it. */
    private @Nullable String seen;
    /** What stands on the plan, as far as this screen was told. */
    private @Nullable String stands;

    /** What a binding needs of the form around it. */
    interface Form {

        /** The item's id. */
        String itemKey();

        /** Sends an edit. */
        EditAnswer apply(List<Op> ops);

        /** The name of a person for a message; "Somebody" if not known. */
        String nameOf(@Nullable PersonId person);

        /** The item was deleted meanwhile; {@code mine} is what the person wanted to set. */
        void gone(Map<String, @Nullable String> mine);

        /** Somebody has frozen the plan: the edit is kept, and sent once the freeze is lifted. */
        void waits(List<Op> ops);

        /** Keeps the person's version of a long text until it is decided which one stays. */
        void keep(String field, KeptText text);

        /** It is decided. */
        void forget(String field);
    }

    /**
     * @param names the item's fields that this one stands for
     * @param codec how the item's value and the form's belong together
     */
    FieldBinding(List<String> names, String label, HasValue<?, V> field, FormField.Codec<V> codec, Form form) {
        this.names = names;
        this.label = label;
        this.field = new FormField<>(field, codec, this::changed);
        this.form = form;
        // The timeline tells others who writes here, and shows here who else does.
        component().getElement().setAttribute("data-presence", form.itemKey() + "/" + names.getFirst());
        if (field instanceof FocusNotifier<?> notifier) {
            notifier.addFocusListener(event -> focused = true);
        }
        if (field instanceof BlurNotifier<?> notifier) {
            notifier.addBlurListener(event -> {
                focused = false;
                if (!waiting && !this.field.isInvalid() && Objects.equals(seen, this.field.written())) {
                    show(stands);
                }
            });
        }
    }

    /**
     * Shows what the item has; told again whenever the item has changed.
     *
     * @param frozen whether somebody else has frozen the plan
     */
    void update(Map<String, @Nullable String> fields, boolean frozen) {
        stands = fields.get(names.getFirst());
        if (waiting && frozen && !Objects.equals(stands, seen)) {
            return;
        }
        waiting = false;
        if (gone && field.problem().isEmpty()) {
            returned();
        } else if (focused && !Objects.equals(stands, seen)) {
            field.hint(text("roadmap.item.meanwhile", field.words(stands)));
        } else if (!field.isInvalid()) {
            show(stands);
        }
    }

    /** The item is there again, brought back by whomever: what the person has entered meanwhile is what they want of it. */
    private void returned() {
        gone = false;
        String mine = field.written();
        if (Objects.equals(mine, stands)) {
            show(stands);
        } else {
            send(mine, seen);
        }
    }

    /** Shows what stands on the plan in place of what waited for the end of a freeze. */
    void discardWaiting() {
        if (waiting) {
            waiting = false;
            show(stands);
        }
    }

    private void changed() {
        String problem = field.problem();
        if (problem.isEmpty()) {
            send(field.written(), seen);
        } else {
            field.error(problem);
        }
    }

    private void send(@Nullable String wanted, @Nullable String from) {
        switch (form.apply(List.of(op(wanted, from)))) {
            case EditAnswer.Accepted accepted -> {
                stands = wanted;
                show(wanted);
            }
            case EditAnswer.Refused refused -> refused(refused, wanted);
        }
    }

    private void refused(EditAnswer.Refused refused, @Nullable String wanted) {
        if (refused.reason() == Reason.CONFLICT && !refused.conflicts().isEmpty()) {
            Conflict conflict = refused.conflicts().getFirst();
            stands = conflict.now();
            KeptText mine = new KeptText(wanted, conflict.by());
            if (component() instanceof TextArea) {
                form.keep(names.getFirst(), mine);
            }
            decide(mine);
        } else if (refused.reason() == Reason.FROZEN) {
            waiting = true;
            form.waits(List.of(op(wanted, seen)));
            seen = wanted;
            field.hint(refused.message());
        } else if (refused.reason() == Reason.GONE) {
            gone = true;
            Map<String, @Nullable String> mine = new HashMap<>();
            names.forEach(name -> mine.put(name, wanted));
            form.gone(mine);
        } else {
            field.error(refused.message());
        }
    }

    /** What the person wrote earlier and has not decided on, if it is of this field. */
    void remember(Map<String, KeptText> kept) {
        KeptText mine = kept.get(names.getFirst());
        if (mine != null && Objects.equals(mine.mine(), stands)) {
            form.forget(names.getFirst());
        } else if (mine != null) {
            decide(mine);
        }
    }

    /** Shows both versions and lets the person choose; a long text also later, or as a mixture of both. */
    private void decide(KeptText kept) {
        String mine = kept.mine();
        @Nullable String theirs = stands;
        String who = form.nameOf(kept.theirsBy());
        Runnable useMine = () -> decided(() -> send(mine, theirs));
        Runnable keepTheirs = () -> decided(() -> show(stands));
        ConflictDialog.Mixture mixture = component() instanceof TextArea area
                ? new ConflictDialog.Mixture(
                        Objects.requireNonNullElse(mine, ""),
                        area.getMaxLength(),
                        text -> decided(() -> send(text.isBlank() ? null : text, theirs)),
                        () -> putOff(area, kept))
                : null;
        new ConflictDialog(
                        new ConflictDialog.Versions(label, who, field.words(theirs), field.words(mine)),
                        new ConflictDialog.Choices(useMine, keepTheirs, mixture))
                .open();
    }

    private void putOff(TextArea area, KeptText kept) {
        show(stands);
        Button compare = new Button(text("roadmap.conflict.compare"), event -> decide(kept));
        compare.addThemeVariants(ButtonVariant.SMALL);
        area.setHelperComponent(compare);
    }

    private void decided(Runnable choice) {
        if (component() instanceof TextArea area) {
            area.setHelperComponent(null);
            form.forget(names.getFirst());
        }
        choice.run();
    }

    private Op op(@Nullable String wanted, @Nullable String from) {
        Map<String, @Nullable String> before = new HashMap<>();
        Map<String, @Nullable String> after = new HashMap<>();
        names.forEach(name -> {
            before.put(name, from);
            after.put(name, wanted);
        });
        return Op.set("item", form.itemKey(), before, after);
    }

    private void show(@Nullable String value) {
        seen = value;
        stands = value;
        field.show(value);
    }

    /** The field itself. */
    Component component() {
        return field.component();
    }

    /** Puts the cursor into the field and marks its text, ready for another one. */
    void focus() {
        field.focus();
    }
}
