package app.commonhorizon.history;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two points in a roadmap's time, in the language of whoever asked. All text is plain.
 *
 * @param kind what has become of the thing
 * @param what the thing
 * @param field which of its fields; empty if the whole thing was added or removed
 * @param before what stood there at the earlier point; empty if the thing was not there
 * @param after what stood there at the later point; empty if the thing was not there
 * @param who did that last
 * @param days for a date how many days later it is, negative for earlier; null for everything else
 */
public record Difference(
        Kind kind,
        String what,
        String field,
        String before,
        String after,
        String who,
        @Nullable Long days) {

    /** What has become of a thing. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
