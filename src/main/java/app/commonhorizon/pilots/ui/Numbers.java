package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.PastedResults;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.roadmap.PlanFields;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people type them. */
final class Numbers {

    private Numbers() {}

    /** A field of a number that may be missing: shown as the reader writes numbers. */
    static final PartForm.Codec<String> CODEC = new PartForm.Codec<>(
            stored -> stored == null ? "" : Values.words(new BigDecimal(stored), null),
            typed -> typed.isBlank() ? Optional.empty() : Optional.of(read(typed)),
            typed -> typed);

    /** What was typed, as it is written in changes. */
    private static String read(String typed) {
        return PastedResults.number(typed)
                .map(number -> PlanFields.plain(number).toPlainString())
                .orElseThrow(() -> new IllegalArgumentException(problem()));
    }

    /** Says how to write a number. */
    static String problem() {
        return text("pilots.field.number", Values.words(new BigDecimal("1240.5"), null));
    }
}
