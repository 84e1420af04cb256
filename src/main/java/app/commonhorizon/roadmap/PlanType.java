package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Op;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The types of things on a plan, in the order in which they can be stored: each refers only to those before it. */
public enum PlanType {
    ROADMAP(Roadmap::of),
    ACCESS(Grant::of),
    STAGE(Stage::of),
    HORIZON(Horizon::of),
    ITEM(Item::of),
    LINK(Link::of),
    VIEW(SavedView::of);

    private final BiFunction<String, Map<String, @Nullable String>, PlanPart> reader;

    PlanType(BiFunction<String, Map<String, @Nullable String>, PlanPart> reader) {
        this.reader = reader;
    }

    /** The name in changes and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this code; empty if there is none. */
    public static Optional<PlanType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /**
     * The thing with this id and these fields.
     *
     * @throws InvalidFieldException if they break a rule that concerns the thing alone
     */
    public PlanPart read(String id, Map<String, @Nullable String> fields) {
        return reader.apply(id, fields);
    }

    /**
     * The thing after a recorded step, which was checked when it was accepted; null if the step removes it.
     *
     * @param before the thing as it stood; null if there was none, which only fits a step that adds
     */
    public @Nullable PlanPart after(@Nullable PlanPart before, Op step) {
        return switch (step.op()) {
            case ADD -> read(step.id(), step.to());
            case REMOVE -> null;
            case SET -> {
                Map<String, @Nullable String> fields =
                        new HashMap<>(Objects.requireNonNull(before).fields());
                fields.putAll(step.to());
                yield read(step.id(), fields);
            }
        };
    }
}
