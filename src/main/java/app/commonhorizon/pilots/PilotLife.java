package app.commonhorizon.pilots;

import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of one item's life as a pilot, or as what scales one.
 *
 * @param pilot what it is to show; null if nobody has said
 * @param results by day, the first first
 * @param verdicts the latest first
 * @param promise what it promises as a scaling task; null if nobody has said
 * @param expectations by when others expect it, in the order of the teams
 */
public record PilotLife(
        @Nullable Pilot pilot,
        List<Result> results,
        List<Verdict> verdicts,
        @Nullable Promise promise,
        List<Expectation> expectations) {

    /** Nothing. */
    public static final PilotLife NONE = new PilotLife(null, List.of(), List.of(), null, List.of());

    /** The result of the latest day. */
    public Optional<Result> latestResult() {
        return results.isEmpty() ? Optional.empty() : Optional.of(results.getLast());
    }

    /** The same in words: "Completed orders: 9 % on 9 Nov 2026; the target was 8 %." Empty without a result. */
    public Optional<String> latestInWords() {
        return latestResult().map(latest -> {
            Pilot shown = Objects.requireNonNullElseGet(pilot, () -> Pilot.blank(latest.item()));
            String what = shown.measure() == null ? Texts.text("pilots.latest.something") : shown.measure();
            String value = Values.words(latest.value(), shown.unit());
            String day = DateTexts.of(latest.day());
            return shown.target() == null
                    ? Texts.text("pilots.latest", what, value, day)
                    : Texts.text("pilots.latest.of", what, value, day, Values.words(shown.target(), shown.unit()));
        });
    }
}
