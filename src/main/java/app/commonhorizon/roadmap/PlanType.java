package app.commonhorizon.roadmap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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
}
