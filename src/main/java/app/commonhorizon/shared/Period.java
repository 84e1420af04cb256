package app.commonhorizon.shared;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * When something is planned: from a start to an end, the end inclusive; either may be unknown.
 *
 * @param start null when nobody knows it yet
 * @param end null when nobody knows it yet
 */
public record Period(@Nullable PlanDate start, @Nullable PlanDate end) {

    /** Not planned yet. */
    public static final Period NONE = new Period(null, null);

    /**
     * @throws DateTimeException if the end lies wholly before the start. A coarse date counts as the whole of its span,
     *     so "June to 2027-06-10" is fine and "June to 2027-05-31" is not.
     */
    public Period {
        if (start != null && end != null && end.lastDay().isBefore(start.firstDay())) {
            throw new DateTimeException("The end (" + end + ") lies before the start (" + start + ").");
        }
    }

    /** Whether neither date is known: such an item waits in the tray. */
    public boolean isUndated() {
        return start == null && end == null;
    }
}
