package app.commonhorizon.changes;

import app.commonhorizon.shared.PersonId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an edit. */
public sealed interface EditAnswer {

    /**
     * It is stored.
     *
     * @param revision the revision of its change; the head's if it turned out that there was nothing to change
     * @param note what the person should know, such as what an undo had to leave alone; null if all went as asked
     */
    record Accepted(long revision, @Nullable String note) implements EditAnswer {

        /** Accepted as asked. */
        public Accepted(long revision) {
            this(revision, null);
        }
    }

    /**
     * It was not stored; nothing of it was.
     *
     * @param reason why, for the program
     * @param message why and what to do, for the person
     * @param conflicts for {@link Reason#CONFLICT} each field that stood in the way, else empty
     */
    record Refused(Reason reason, String message, List<Conflict> conflicts) implements EditAnswer {

        public Refused {
            conflicts = List.copyOf(conflicts);
        }

        /** A refusal without conflicting fields. */
        public Refused(Reason reason, String message) {
            this(reason, message, List.of());
        }
    }

    /** Why an edit was refused. */
    enum Reason {
        /** Somebody else has set the same field since the sender looked. */
        @JsonProperty("conflict")
        CONFLICT,
        /** What was to be edited does not exist any more. */
        @JsonProperty("gone")
        GONE,
        /** A value or the whole would break a rule of the plan. */
        @JsonProperty("invalid")
        INVALID,
        /** The person may look at the roadmap, but not do this. */
        @JsonProperty("forbidden")
        FORBIDDEN,
        /** Somebody has frozen the plan: the same edit may be taken once the freeze is lifted. */
        @JsonProperty("frozen")
        FROZEN,
        /** There is no such roadmap, or the person may not know that there is. */
        @JsonProperty("not-found")
        NOT_FOUND
    }

    /**
     * A field that somebody else has set since the sender looked.
     *
     * @param now what stands there now
     * @param mine what the sender wanted
     * @param by who set {@code now}, null if not known
     */
    record Conflict(
            String type,
            String id,
            String field,
            @Nullable String now,
            @Nullable String mine,
            @Nullable PersonId by) {}
}
