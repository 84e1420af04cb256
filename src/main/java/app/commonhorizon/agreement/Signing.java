package app.commonhorizon.agreement;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of edits that turn keys and take them back, as somebody asks for them who sees the plan as given. */
public final class Signing {

    private Signing() {}

    /**
     * Turns a team's key at an item as it stands, for the first time or again.
     *
     * @param seen the plan as the signer saw it: if the item's terms are others by now, the server refuses
     * @return empty if the item is not on the plan, or the key holds as it is
     */
    public static Optional<Op> turn(RoadmapSnapshot seen, ItemId item, Team team) {
        Item stands = seen.item(item).orElse(null);
        if (stands == null) {
            return Optional.empty();
        }
        Map<String, @Nullable String> terms = new HashMap<>();
        Terms.of(seen, stands).writeTo(terms);
        Agreement.Key key = Agreements.of(seen).of(stands).key(team).orElse(null);
        if (key == null) {
            terms.put("item", item.toString());
            terms.put("team", team.code());
            terms.values().removeIf(Objects::isNull);
            return Optional.of(Op.add(Signature.TYPE, UUID.randomUUID(), terms));
        }
        Map<String, @Nullable String> before = new HashMap<>();
        key.terms().writeTo(before);
        Op again = Op.difference(Signature.TYPE, key.id(), before, terms);
        return again.to().isEmpty() ? Optional.empty() : Optional.of(again);
    }

    /** Takes a team's key back; empty if it was not turned. */
    public static Optional<Op> takeBack(RoadmapSnapshot seen, ItemId item, Team team) {
        return Agreements.of(seen).of(item).key(team).map(key -> Op.remove(Signature.TYPE, key.id(), Map.of()));
    }

    /**
     * Brings an item back to what was signed: its fields and its handovers.
     *
     * @param texts the signed long texts by their fingerprints, see {@link Keys#signedTexts}
     * @return the steps; handovers with items that are gone are left out
     */
    public static List<Op> bringBack(RoadmapSnapshot seen, Item item, Agreement.Key key, Map<String, String> texts) {
        List<Op> steps = new ArrayList<>();
        Map<String, @Nullable String> stands = item.fields();
        Map<String, @Nullable String> signed = new HashMap<>();
        for (Terms.Drift drift : key.drift()) {
            if (drift.term() == Term.HANDOVER) {
                steps.addAll(handovers(seen, item, drift.from()));
            } else {
                String from = drift.from();
                signed.put(drift.term().code(), drift.term().isLong() && from != null ? texts.get(from) : from);
            }
        }
        Op fields = Op.difference(PlanType.ITEM.code(), item.id(), stands, signed);
        if (!fields.to().isEmpty()) {
            steps.addFirst(fields);
        }
        return steps;
    }

    private static List<Op> handovers(RoadmapSnapshot seen, Item item, @Nullable String signed) {
        List<Op> steps = new ArrayList<>();
        Map<ItemId, Handovers.Handover> wanted =
                Handovers.read(signed).stream().collect(Collectors.toMap(Handovers.Handover::other, each -> each));
        seen.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER)
                .filter(link -> link.from().equals(item.id()) || link.to().equals(item.id()))
                .forEach(link -> {
                    ItemId other = link.from().equals(item.id()) ? link.to() : link.from();
                    put(link, wanted.remove(other)).ifPresent(steps::add);
                });
        wanted.values().stream()
                .filter(missing -> seen.item(missing.other()).isPresent())
                .forEach(missing -> steps.add(link(seen, item, missing)));
        return steps;
    }

    /** What makes a handover that is there as it was signed; empty if it is so. */
    private static Optional<Op> put(Link link, Handovers.@Nullable Handover signed) {
        if (signed == null) {
            return Optional.of(Op.remove(PlanType.LINK.code(), link.id(), Map.of()));
        }
        Op lead = Op.difference(
                PlanType.LINK.code(),
                link.id(),
                link.fields(),
                oneField("lead", Objects.toString(signed.leadDays(), null)));
        return lead.to().isEmpty() ? Optional.empty() : Optional.of(lead);
    }

    private static Map<String, @Nullable String> oneField(String name, @Nullable String value) {
        Map<String, @Nullable String> field = new HashMap<>();
        field.put(name, value);
        return field;
    }

    private static Op link(RoadmapSnapshot seen, Item item, Handovers.Handover missing) {
        boolean outgoing = seen.item(missing.other())
                .filter(other -> other.kind() == Kind.SCALING_TASK)
                .isPresent();
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("kind", Link.Kind.HANDOVER.code());
        fields.put("from", (outgoing ? item.id() : missing.other()).toString());
        fields.put("to", (outgoing ? missing.other() : item.id()).toString());
        fields.put("lead", Objects.toString(missing.leadDays(), null));
        fields.values().removeIf(Objects::isNull);
        return Op.add(PlanType.LINK.code(), LinkId.random(), fields);
    }
}
