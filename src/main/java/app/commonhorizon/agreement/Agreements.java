package app.commonhorizon.agreement;

import app.commonhorizon.agreement.Agreement.Key;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the teams agree on the items of one plan, read from what stands in memory: asks no database. One reader answers for
 * many items of the same snapshot. It is a pure function of the plan; the timeline has the same one in {@code keys.ts}.
 *
 * <p>A key holds as long as the item stands as was signed, and holds again when the item is moved back.
 */
public final class Agreements {

    /** By what is kept of the signatures; as long as nothing in it changes it is the same object, and so is its index. */
    private static final Cache<Map<String, Map<String, String>>, Index> INDEXES =
            Caffeine.newBuilder().weakKeys().build();

    /** By plan the handovers of its items: read once, and only for a plan with signatures. */
    private static final Cache<RoadmapSnapshot, Map<ItemId, String>> HANDOVERS =
            Caffeine.newBuilder().weakKeys().build();

    private record Index(Map<ItemId, Map<Team, Signed>> byItem) {}

    /** What is kept of one signature. */
    private record Signed(
            UUID id, PersonId by, Instant at, @Nullable UUID with, Set<Term> rewritten, Terms terms) {}

    private final RoadmapSnapshot plan;
    private final Index index;

    private Agreements(RoadmapSnapshot plan) {
        this.plan = plan;
        this.index = indexOf(plan.marks());
    }

    /** The reader of this plan. */
    public static Agreements of(RoadmapSnapshot plan) {
        return new Agreements(plan);
    }

    /** How far the teams agree on this item. */
    public Agreement of(Item item) {
        Map<Team, Signed> signed = index.byItem().getOrDefault(item.id(), Map.of());
        return signed.isEmpty()
                ? Agreement.of(item.id(), null, null)
                : Agreement.of(item.id(), key(item, Team.MARKETING, signed), key(item, Team.IT, signed));
    }

    /** How far the teams agree on the item with this id; on one that is not on the plan, not at all. */
    public Agreement of(ItemId item) {
        return plan.item(item).map(this::of).orElseGet(() -> Agreement.of(item, null, null));
    }

    /** The items at which some key was turned; items that are not on the plan any more among them. */
    public Set<ItemId> signedItems() {
        return index.byItem().keySet();
    }

    private @Nullable Key key(Item item, Team team, Map<Team, Signed> ofItem) {
        Signed signed = ofItem.get(team);
        return signed == null
                ? null
                : new Key(
                        signed.id(),
                        team,
                        signed.by(),
                        signed.at(),
                        signed.with(),
                        signed.terms(),
                        drift(item, signed));
    }

    /** Long texts are not read: that they differ was noted by the edit that made them differ. */
    private List<Terms.Drift> drift(Item item, Signed signed) {
        List<Terms.Drift> found = new ArrayList<>();
        for (Term term : Term.values()) {
            String was = signed.terms().get(term);
            if (term.isLong()) {
                if (signed.rewritten().contains(term)) {
                    found.add(new Terms.Drift(term, was, null));
                }
                continue;
            }
            String now = term.valueOf(item, term == Term.HANDOVER ? handoversOf(item.id()) : null);
            if (!Objects.equals(was, now)) {
                found.add(new Terms.Drift(term, was, now));
            }
        }
        return found;
    }

    private @Nullable String handoversOf(ItemId item) {
        return HANDOVERS.get(plan, Handovers::of).get(item);
    }

    private static Index indexOf(Marks marks) {
        Map<String, Map<String, String>> signatures = marks.of(Signature.TYPE);
        return signatures.isEmpty() ? new Index(Map.of()) : INDEXES.get(signatures, Agreements::index);
    }

    private static Index index(Map<String, Map<String, String>> signatures) {
        Map<ItemId, Map<Team, Signed>> byItem = new HashMap<>();
        signatures.forEach((id, fields) -> byItem.computeIfAbsent(
                        ItemId.of(Objects.requireNonNull(fields.get("item"))), item -> new EnumMap<>(Team.class))
                .put(teamOf(fields), signed(id, fields)));
        return new Index(byItem);
    }

    private static Team teamOf(Map<String, String> fields) {
        return Team.MARKETING.code().equals(fields.get("team")) ? Team.MARKETING : Team.IT;
    }

    private static Signed signed(String id, Map<String, String> fields) {
        String with = fields.get("with");
        return new Signed(
                UUID.fromString(id),
                PersonId.of(Objects.requireNonNull(fields.get("by"))),
                Instant.parse(Objects.requireNonNull(fields.get("at"))),
                with == null ? null : UUID.fromString(with),
                Signature.terms(fields.get("rewritten")),
                Terms.read(fields));
    }
}
