package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a part that there is once of an item, such as what its pilot is to show: each is stored as soon as it is
 * left. What others change meanwhile is shown at once, but never over what the person has written.
 */
final class PartForm {

    private final PlanPage page;
    private final ItemId item;
    private final String type;
    private final List<Bound<?>> fields = new ArrayList<>();
    private boolean stored;

    /** @param type of the part, whose id is the item's */
    PartForm(PlanPage page, ItemId item, String type) {
        this.page = page;
        this.item = item;
        this.type = type;
    }

    /** How a field's value is written in changes, and said to the person. */
    record Codec<V>(
            Function<@Nullable String, V> read, Function<V, Optional<String>> write, Function<V, String> words) {}

    /** A text as it is; nothing for an empty one. */
    static final Codec<String> TEXT = new Codec<>(
            stored -> Objects.requireNonNullElse(stored, ""),
            typed -> typed.isBlank() ? Optional.empty() : Optional.of(typed),
            typed -> typed);

    /** Stores this field under this name. */
    <V, F extends Component & HasValue<?, V> & HasValidationProperties> F bind(String name, F field, Codec<V> codec) {
        Bound<V> bound = new Bound<>(name, field, field, codec);
        fields.add(bound);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                store(bound);
            }
        });
        return field;
    }

    /** Shows the part as it stands; null if it is not there yet. */
    void show(@Nullable AddedPart part, boolean mayEdit) {
        stored = part != null;
        Map<String, @Nullable String> now = part == null ? Map.of() : part.fields();
        fields.forEach(field -> field.show(now.get(field.name), mayEdit));
    }

    private <V> void store(Bound<V> field) {
        String written;
        try {
            written = field.codec.write().apply(field.value.getValue()).orElse(null);
        } catch (IllegalArgumentException e) {
            field.complain(e.getMessage());
            return;
        }
        if (Objects.equals(written, field.known)) {
            field.settle();
            return;
        }
        switch (page.apply(List.of(step(field, written)))) {
            case EditAnswer.Accepted accepted -> {
                stored = true;
                field.known = written;
                field.settle();
            }
            case EditAnswer.Refused refused -> refused(field, refused);
        }
    }

    private Op step(Bound<?> field, @Nullable String written) {
        Map<String, @Nullable String> to = new HashMap<>();
        to.put(field.name, written);
        if (!stored) {
            to.put("item", item.toString());
            return Op.add(type, item, to);
        }
        Map<String, @Nullable String> from = new HashMap<>();
        from.put(field.name, field.known);
        return Op.set(type, item, from, to);
    }

    private static <V> void refused(Bound<V> field, EditAnswer.Refused refused) {
        if (refused.conflicts().isEmpty()) {
            field.complain(refused.message());
            return;
        }
        String now = refused.conflicts().getFirst().now();
        field.known = now;
        field.complain(text(
                "pilots.field.conflict",
                now == null
                        ? text("pilots.field.nothing")
                        : field.codec.words().apply(field.codec.read().apply(now))));
    }

    private static final class Bound<V> {

        private final String name;
        private final HasValue<?, V> value;
        private final HasValidationProperties validation;
        private final Codec<V> codec;
        private @Nullable String known;
        /** What the person has written and could not be stored. */
        private boolean waits;

        private Bound(String name, HasValue<?, V> value, HasValidationProperties validation, Codec<V> codec) {
            this.name = name;
            this.value = value;
            this.validation = validation;
            this.codec = codec;
        }

        private void show(@Nullable String now, boolean mayEdit) {
            value.setReadOnly(!mayEdit);
            if (waits || Objects.equals(now, known)) {
                return;
            }
            known = now;
            value.setValue(codec.read().apply(now));
        }

        private void settle() {
            waits = false;
            validation.setInvalid(false);
        }

        private void complain(@Nullable String message) {
            waits = true;
            validation.setErrorMessage(message);
            validation.setInvalid(true);
        }
    }
}
