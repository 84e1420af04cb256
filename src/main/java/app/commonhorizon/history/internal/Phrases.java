package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import java.util.List;

/** Puts phrases together. */
final class Phrases {

    private Phrases() {}

    /** "a", "a and b", "a, b and c". */
    static String joined(List<String> phrases) {
        return switch (phrases.size()) {
            case 0 -> "";
            case 1 -> phrases.getFirst();
            default ->
                text("history.told.and", String.join(", ", phrases.subList(0, phrases.size() - 1)), phrases.getLast());
        };
    }

    /** As {@link #joined}, with those after the first {@code most} only counted: "a, b, c and 12 more". */
    static String some(List<String> phrases, int most) {
        if (phrases.size() <= most + 1) {
            return joined(phrases);
        }
        return text("history.told.more", String.join(", ", phrases.subList(0, most)), phrases.size() - most);
    }
}
