package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.alignment.Check;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.RoadmapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the checks find on one plan, kept as the plan changes: after a change only what it touched is looked at again, so that
 * an edit costs as much in a plan of a hundred thousand items as in one of a thousand. For one thread.
 */
public final class Board {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);

    private final RoadmapId roadmap;
    private final PlanFacts plan;

    /** By what was looked at, an item, a link or a team, what was found there; nothing found is left out. */
    private final Map<Object, List<Finding>> found = new HashMap<>();

    /** All that was found, by key. */
    private final Map<String, Finding> byKey = new HashMap<>();

    /** By finding, those that say that it is accepted, whether or not they still hold. */
    private final Map<String, Map<String, Map<String, String>>> acceptances = new HashMap<>();

    /** By the item where it is shown, what is found and not accepted. */
    private final Map<ItemId, Set<Finding>> shown = new HashMap<>();

    private final Set<String> open = new HashSet<>();

    /** Told of in the server's log since the last change: a check may be broken at each of ten thousand items. */
    private final Set<Check> broken = new HashSet<>();

    private long revision;
    private boolean news;
    private @Nullable Findings all;

    private Board(RoadmapSnapshot plan, LocalDate today) {
        roadmap = plan.id();
        this.plan = new PlanFacts(plan, today);
        revision = plan.revision();
        collectAcceptances();
        lookAtAll();
        news = false;
    }

    /** What the checks find on this plan as of this day. */
    public static Board over(RoadmapSnapshot plan, LocalDate today) {
        return new Board(plan, today);
    }

    /** The revision at which the plan stands. */
    public long revision() {
        return revision;
    }

    /** The day as of which it is looked at. */
    public LocalDate day() {
        return plan.today();
    }

    /** How many findings are open. */
    public int count() {
        return open.size();
    }

    /** The open findings that are shown at this item, in no particular order. */
    public Set<Finding> at(ItemId item) {
        return shown.getOrDefault(item, Set.of());
    }

    /** The items at which something is shown. */
    public Set<ItemId> marked() {
        return shown.keySet();
    }

    /** Whether what is found or accepted differs from when this was asked last. */
    boolean hasNews() {
        boolean any = news;
        news = false;
        return any;
    }

    /** Everything that was found; made anew only when something has changed. */
    public Findings findings() {
        Findings known = all;
        if (known == null || known.revision() != revision || !known.day().equals(plan.today())) {
            List<Finding> openOnes = new ArrayList<>(open.size());
            List<Findings.Accepted> accepted = new ArrayList<>();
            byKey.forEach((key, finding) -> {
                if (open.contains(key)) {
                    openOnes.add(finding);
                } else {
                    accepted.add(accepted(finding));
                }
            });
            known = new Findings(revision, plan.today(), openOnes, accepted);
            all = known;
        }
        return known;
    }

    /**
     * Takes over the change that follows.
     *
     * @return the items at which something else may be shown now
     */
    public Set<ItemId> advance(Change change) {
        if (change.revision() != revision + 1) {
            throw new IllegalArgumentException(
                    "Change " + change.revision() + " does not follow on revision " + revision);
        }
        revision = change.revision();
        broken.clear();
        // Sentences name items: they read otherwise now, although the findings are the same.
        news |= change.ops().stream().anyMatch(Board::renames);
        PlanFacts.Touched touched = plan.advance(change);
        Set<ItemId> affected = new LinkedHashSet<>();
        touched.items().forEach(item -> keep(item, findAt(item), affected));
        touched.links().forEach(link -> keep(link, findAt(link), affected));
        touched.teams().forEach(team -> keep(team, findAt(team), affected));
        if (!touched.accepted().isEmpty()) {
            news = true;
            collectAcceptances();
            touched.accepted().forEach(key -> {
                Finding finding = byKey.get(key);
                if (finding != null) {
                    sort(finding, affected);
                }
            });
        }
        return affected;
    }

    private static boolean renames(Op step) {
        return step.op() == Op.Action.SET
                && step.type().equals(PlanType.ITEM.code())
                && step.to().containsKey("title");
    }

    /**
     * Looks at the plan as of another day; without effect if it is the same.
     *
     * @return the items at which something else may be shown now
     */
    public Set<ItemId> asOf(LocalDate day) {
        if (day.equals(plan.today())) {
            return Set.of();
        }
        news = true;
        plan.setToday(day);
        Set<ItemId> affected = new HashSet<>(shown.keySet());
        found.clear();
        byKey.clear();
        shown.clear();
        open.clear();
        lookAtAll();
        affected.addAll(shown.keySet());
        return affected;
    }

    private void lookAtAll() {
        Set<ItemId> affected = new HashSet<>();
        plan.items().forEach(item -> keep(item.id(), findAt(item.id()), affected));
        plan.links().forEach(link -> keep(link.id(), findAt(link.id()), affected));
        EnumSet.allOf(Team.class).forEach(team -> keep(team, findAt(team), affected));
    }

    private List<Finding> findAt(ItemId id) {
        Item item = plan.item(id);
        List<Finding> here = new ArrayList<>(2);
        if (item != null) {
            for (ItemCheck check : Checks.OF_ITEMS) {
                try {
                    check.look(item, plan, here::add);
                } catch (RuntimeException e) {
                    complain(check, id, e);
                }
            }
        }
        return here;
    }

    private List<Finding> findAt(LinkId id) {
        Link link = plan.link(id);
        Item from = link == null ? null : plan.item(link.from());
        Item to = link == null ? null : plan.item(link.to());
        List<Finding> here = new ArrayList<>(2);
        if (link != null && from != null && to != null) {
            for (LinkCheck check : Checks.OF_LINKS) {
                try {
                    check.look(link, from, to, plan, here::add);
                } catch (RuntimeException e) {
                    complain(check, id, e);
                }
            }
        }
        return here;
    }

    private List<Finding> findAt(Team team) {
        List<Finding> here = new ArrayList<>(2);
        for (TeamCheck check : Checks.OF_TEAMS) {
            try {
                check.look(team, plan, here::add);
            } catch (RuntimeException e) {
                complain(check, team, e);
            }
        }
        return here;
    }

    /** A check that is broken finds nothing there until something there changes; it silences no other, and holds nothing up. */
    /** For tests: the checks that were broken at the last change. */
    Set<Check> broken() {
        return Set.copyOf(broken);
    }

    private void complain(Check check, Object where, RuntimeException problem) {
        if (broken.add(check)) {
            LOG.error("Check {} is broken at {}, revision {} of {}", check.code(), where, revision, roadmap, problem);
        }
    }

    private void keep(Object where, List<Finding> now, Set<ItemId> affected) {
        List<Finding> before = found.getOrDefault(where, List.of());
        if (before.equals(now)) {
            return;
        }
        news = true;
        before.forEach(finding -> {
            byKey.remove(finding.key());
            hide(finding, affected);
        });
        now.forEach(finding -> {
            byKey.put(finding.key(), finding);
            sort(finding, affected);
        });
        if (now.isEmpty()) {
            found.remove(where);
        } else {
            found.put(where, now);
        }
    }

    /** Puts a finding where it belongs: among the open ones, or among those that are accepted. */
    private void sort(Finding finding, Set<ItemId> affected) {
        boolean wasOpen = open.contains(finding.key());
        if (holding(finding) != null) {
            if (wasOpen) {
                hide(finding, affected);
            }
        } else if (!wasOpen) {
            open.add(finding.key());
            place(finding, affected);
        }
    }

    private void place(Finding finding, Set<ItemId> affected) {
        if (!finding.items().isEmpty()) {
            ItemId item = finding.items().getFirst();
            shown.computeIfAbsent(item, key -> new HashSet<>(4)).add(finding);
            affected.add(item);
        }
    }

    private void hide(Finding finding, Set<ItemId> affected) {
        open.remove(finding.key());
        if (!finding.items().isEmpty()) {
            ItemId item = finding.items().getFirst();
            shown.computeIfPresent(item, (key, here) -> {
                here.remove(finding);
                return here.isEmpty() ? null : here;
            });
            affected.add(item);
        }
    }

    private void collectAcceptances() {
        acceptances.clear();
        plan.marks(Acceptance.TYPE)
                .forEach((id, mark) -> acceptances
                        .computeIfAbsent(key(mark), key -> new HashMap<>())
                        .put(id, mark));
    }

    /** The acceptance that lasts longest of those that hold for this finding today; null if none does. */
    private Map.@Nullable Entry<String, Map<String, String>> holding(Finding finding) {
        return acceptances.getOrDefault(finding.key(), Map.of()).entrySet().stream()
                .filter(each -> finding.material().equals(each.getValue().getOrDefault("material", "")))
                .filter(each -> !until(each.getValue()).isBefore(plan.today()))
                .max(Map.Entry.<String, Map<String, String>>comparingByValue(
                                (one, other) -> until(one).compareTo(until(other)))
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
    }

    private Findings.Accepted accepted(Finding finding) {
        Map.Entry<String, Map<String, String>> holding = holding(finding);
        if (holding == null) {
            throw new IllegalStateException(finding.key() + " is neither open nor accepted");
        }
        return new Findings.Accepted(finding, holding.getKey(), until(holding.getValue()));
    }

    /** The key of the finding that was accepted. */
    static String key(Map<String, String> acceptance) {
        return acceptance.get("check") + "/" + acceptance.get("subject");
    }

    private static LocalDate until(Map<String, String> acceptance) {
        String until = acceptance.get("until");
        return until == null ? LocalDate.MIN : LocalDate.parse(until);
    }
}
