package app.commonhorizon.talk;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an item is going, as its owner says. There is at most one of each item, the latest; its id is the item's.
 *
 * @param note why, in a sentence of up to {@value #LONGEST_NOTE} characters
 */
public record Health(ItemId item, State state, String note, Written written) implements AddedPart {

    /** How it is going. */
    public enum State {
        ON_TRACK,
        AT_RISK,
        OFF_TRACK;

        /** The name in changes and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The name for people. */
        public String label() {
            return Texts.text("talk.health." + code());
        }
    }

    /** The type in changes and on the wire. */
    public static final String TYPE = "health";

    public static final int LONGEST_NOTE = 300;

    /** Teams here meet monthly: what was said before the last meeting is no news at the next one. */
    public static final Duration FRESH = Duration.ofDays(30);

    private static final Set<String> FIELDS = Set.of("item", "state", "note", "by", "at");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Health of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Health(
                read.item(id, item -> item),
                read.oneOf("state", "talk.the.health", State.values(), State::code),
                read.line("note", "talk.the.note", LONGEST_NOTE),
                Written.read(fields, "by", "at"));
    }

    /** Whether it is too old to go by, for an item of this status: only what is being worked on changes from week to week. */
    public boolean stale(Status status, Instant now) {
        return status == Status.IN_PROGRESS && written.at().plus(FRESH).isBefore(now);
    }

    @Override
    public UUID id() {
        return item.value();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("item", item, "state", state.code(), "note", note, "by", written.by(), "at", written.at());
    }

    @Override
    public String name() {
        return Texts.text("talk.undo.health");
    }
}
