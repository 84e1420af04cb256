package app.commonhorizon.drafts;

import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.RoadmapId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change in the plan as it stands: three versions laid side by side, the plan when the draft was made, the
 * draft, and the plan now. Worked out once, in the language of whoever asked; all text is plain.
 *
 * @param draft what would be brought in
 * @param draftRevision how the draft stood
 * @param plan where it would go
 * @param planRevision how the plan stood
 * @param entries one for each part of the plan that would change, items first; empty if nothing would
 */
public record Comparison(RoadmapId draft, long draftRevision, RoadmapId plan, long planRevision, List<Entry> entries) {

    public Comparison {
        entries = List.copyOf(entries);
    }

    /** What would become of a part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * What the draft has made of one part, however many edits that took.
     *
     * @param what the part, in words
     * @param fields what would change in it; empty unless it is {@link Kind#CHANGED}
     * @param clash what has become of the part in the plan meanwhile, so that bringing the entry in would go over it; null if
     *     nothing, or if {@code fields} tell
     * @param needs the keys of the entries without which this one is not possible
     * @param blocked why it is not possible at all, in a sentence; null if it is
     */
    public record Entry(
            PlanType type,
            String id,
            Kind kind,
            String what,
            List<FieldChange> fields,
            @Nullable Clash clash,
            Set<String> needs,
            @Nullable String blocked) {

        public Entry {
            fields = List.copyOf(fields);
            needs = Set.copyOf(needs);
        }

        /** What it is called in a {@link Choice}. */
        public String key() {
            return key(type, id);
        }

        /** What the entry of a part is called. */
        public static String key(PlanType type, String id) {
            return type.code() + ' ' + id;
        }

        /** Whether there is something to decide: the plan has moved on in the same place. */
        public boolean isContested() {
            return clash != null || fields.stream().anyMatch(field -> field.clash() != null);
        }
    }

    /**
     * What the draft has made of one field.
     *
     * @param label the field, in words
     * @param before what stood there when the draft was made; a dash for nothing
     * @param after what stands there in the draft
     * @param clash what somebody has set there in the plan meanwhile; null if nobody has
     */
    public record FieldChange(
            String field,
            String label,
            String before,
            String after,
            @Nullable Clash clash) {}

    /**
     * What the plan has become in a place where the draft has changed it too.
     *
     * @param now what stands there now, or what has become of the part
     * @param who made it so
     */
    public record Clash(String now, String who) {}

    /**
     * What a person wants of it.
     *
     * @param entries the keys of what shall be brought in
     * @param plans where the plan shall stay as it is: the keys of contested entries, and {@link #fieldKey} of contested
     *     fields; whatever is contested and not named goes as in the draft
     */
    public record Choice(Set<String> entries, Set<String> plans) {

        public Choice {
            entries = Set.copyOf(entries);
            plans = Set.copyOf(plans);
        }

        /** What a field of an entry is called here. */
        public static String fieldKey(Entry entry, FieldChange field) {
            return entry.key() + ' ' + field.field();
        }

        /** Whether something of the entry would be brought in. */
        public boolean takes(Entry entry) {
            return entries.contains(entry.key())
                    && !plans.contains(entry.key())
                    && (entry.fields().isEmpty()
                            || entry.fields().stream().anyMatch(field -> !plans.contains(fieldKey(entry, field))));
        }
    }

    /** The entry with this key. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }
}
