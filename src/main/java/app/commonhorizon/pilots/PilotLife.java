package app.commonhorizon.pilots;

import java.util.List;
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

    /** The verdict that counts. */
    public Optional<Verdict> latestVerdict() {
        return verdicts.stream().findFirst();
    }
}
