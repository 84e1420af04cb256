package app.commonhorizon.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of an edit or of a change: something is added, has fields set, or is removed. Every value is a string in
 * canonical form (an ISO date, a code, a decimal number); null means "not set".
 *
 * @param op what is done
 * @param type what kind of thing it is done to, such as {@code item}; the module that owns the kind defines it
 * @param id the id of the thing; whoever adds it makes it
 * @param from for {@link Action#SET} what stood there, for each key of {@code to}: in an edit as the sender saw it, in a
 *     change what was replaced; for {@link Action#REMOVE} in a change all fields; empty otherwise
 * @param to for {@link Action#ADD} all fields, for {@link Action#SET} the new values; empty for {@link Action#REMOVE}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Op(
        @JsonProperty(required = true) Action op,
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String id,

        @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable String> from,

        @JsonInclude(value = JsonInclude.Include.NON_EMPTY, content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable String> to) {

    /** What an {@link Op} does. */
    public enum Action {
        @JsonProperty("add")
        ADD,
        @JsonProperty("set")
        SET,
        @JsonProperty("remove")
        REMOVE
    }

    /** Null maps become empty ones. */
    @SuppressWarnings("ConstantValue") // JSON may leave the maps out
    public Op {
        Objects.requireNonNull(op, "op");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        from = copy(from);
        to = copy(to);
    }

    /** Adds a thing with these fields. */
    public static Op add(String type, Object id, Map<String, @Nullable String> fields) {
        return new Op(Action.ADD, type, id.toString(), Map.of(), fields);
    }

    /** Replaces {@code from} by {@code to}; both have the same keys. */
    public static Op set(String type, Object id, Map<String, @Nullable String> from, Map<String, @Nullable String> to) {
        return new Op(Action.SET, type, id.toString(), from, to);
    }

    /** Removes a thing whose fields were {@code from}; in an edit they may be left empty. */
    public static Op remove(String type, Object id, Map<String, @Nullable String> from) {
        return new Op(Action.REMOVE, type, id.toString(), from, Map.of());
    }

    /**
     * The step that sets just those fields in which {@code after} differs from {@code before}; without any difference its
     * {@code to} is empty.
     */
    public static Op difference(
            String type, Object id, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Map<String, @Nullable String> from = new LinkedHashMap<>();
        Map<String, @Nullable String> to = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                from.put(field, before.get(field));
                to.put(field, value);
            }
        });
        return set(type, id, from, to);
    }

    /** The step that takes this one back. Only meaningful for a step of a change, which knows what it replaced. */
    @JsonIgnore
    public Op inverse() {
        return switch (op) {
            case ADD -> remove(type, id, to);
            case SET -> set(type, id, to, from);
            case REMOVE -> add(type, id, from);
        };
    }

    private static Map<String, @Nullable String> copy(@Nullable Map<String, @Nullable String> fields) {
        return fields == null || fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new HashMap<>(fields));
    }
}
