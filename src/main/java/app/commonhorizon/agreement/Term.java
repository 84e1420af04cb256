package app.commonhorizon.agreement;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that both teams agree on when they turn their keys. To add one, add a constant here, its label and its phrases
 * ({@code agreement.term.…}, {@code agreement.drift.…}), and the same code in {@code terms.ts} of the timeline.
 */
public enum Term {
    START(item -> Objects.toString(item.period().start(), null)),
    END(item -> Objects.toString(item.period().end(), null)),
    STAGE(item -> item.stage().toString()),
    OWNER(item -> Objects.toString(item.owner(), null)),
    TITLE(Item::title),
    /** A long text: its value is a fingerprint, see {@link Fingerprint}. */
    SUMMARY(item -> Fingerprint.of(item.summary())),
    /** A long text: its value is a fingerprint, see {@link Fingerprint}. */
    SPECIFICATION(item -> Fingerprint.of(item.specification())),
    /** The items at the other end of its handovers with the agreed lead times, see {@link Handovers}. */
    HANDOVER(null);

    private static final Map<String, Term> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Term::code, Function.identity()));

    private final @Nullable Function<Item, @Nullable String> ofItem;

    Term(@Nullable Function<Item, @Nullable String> ofItem) {
        this.ofItem = ofItem;
    }

    /** The name in changes and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The term with this code; empty if there is none. */
    public static Optional<Term> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The name for people, such as "Start". */
    public String label() {
        return text("agreement.term." + code());
    }

    /** Whether it is a text so long that only a fingerprint of it is compared and kept in memory. */
    public boolean isLong() {
        return this == SUMMARY || this == SPECIFICATION;
    }

    /** The long text itself, as it stands on the item; null for none, and for terms that are none. */
    public @Nullable String longText(Item item) {
        return switch (this) {
            case SUMMARY -> item.summary();
            case SPECIFICATION -> item.specification();
            default -> null;
        };
    }

    /**
     * What stands for this term, in canonical form; null for nothing.
     *
     * @param handovers the item's, in canonical form
     */
    @Nullable
    String valueOf(Item item, @Nullable String handovers) {
        return ofItem == null ? handovers : ofItem.apply(item);
    }
}
