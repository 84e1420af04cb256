package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.exchange.internal.picture.Chart.Days;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses what is drawn of a plan, and stacks it. */
final class ChartBuilder {

    /** Today is drawn with the plan if it is no further away than this. */
    private static final int NEAR = 62;

    private static final Lane NO_LANE = new Lane(null, "", List.of());

    private final RoadmapSnapshot plan;
    private final PlanView view;
    private final Map<PersonId, Person> people;
    private final LocalDate today;
    private final PictureTexts texts;
    private final List<Item> shown;

    /** @param shown what passes the view's filters, dated or not */
    ChartBuilder(
            RoadmapSnapshot plan,
            PlanView view,
            List<Item> shown,
            Map<PersonId, Person> people,
            LocalDate today,
            PictureTexts texts) {
        this.plan = plan;
        this.view = view;
        this.people = people;
        this.today = today;
        this.texts = texts;
        this.shown = shown;
    }

    Chart build() {
        Days days = days();
        List<Item> dated = shown.stream()
                .filter(item -> !item.period().isUndated())
                .filter(item -> {
                    Placed placed = Placed.of(item);
                    return days.touches(placed.from(), placed.to());
                })
                .toList();
        Map<ItemId, String> titles = new HashMap<>();
        shown.forEach(item -> titles.put(item.id(), Typeface.printable(item.title())));
        Collator byTitle = Collator.getInstance(texts.locale());
        return new Chart(
                Typeface.printable(plan.roadmap().title()),
                Typeface.printable(Objects.requireNonNullElse(plan.roadmap().purpose(), "")),
                new ViewWords(plan, view, people, texts).words(),
                view.grouping().name().toLowerCase(Locale.ROOT),
                today,
                days,
                horizons(),
                bands(dated),
                shown.stream()
                        .filter(item -> item.period().isUndated())
                        .sorted(Comparator.comparing(Item::title, byTitle).thenComparing(Item::key))
                        .toList(),
                links(dated),
                titles,
                view.dim()
                        ? shown.stream()
                                .filter(item -> !view.shows(item, plan))
                                .map(Item::id)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                people);
    }

    private List<Horizon> horizons() {
        return plan.horizons().stream()
                .filter(horizon -> view.teams().isEmpty() || view.teams().contains(horizon.team()))
                .toList();
    }

    private List<Link> links(List<Item> dated) {
        Predicate<ItemId> isDrawn = dated.stream().map(Item::id).collect(Collectors.toSet())::contains;
        return plan.links()
                .filter(link -> isDrawn.test(link.from()) && isDrawn.test(link.to()))
                .sorted(Comparator.comparing(Link::key))
                .toList();
    }

    /** All of the time with something in it, in whole months; what the view asks for goes first. */
    private Days days() {
        LongSummaryStatistics filled = shown.stream()
                .filter(item -> !item.period().isUndated())
                .map(Placed::of)
                .filter(placed ->
                        view.from() == null || placed.to() >= view.from().toEpochDay())
                .filter(placed ->
                        view.to() == null || placed.from() <= view.to().toEpochDay())
                .flatMapToLong(placed -> LongStream.of(placed.from(), placed.to()))
                .summaryStatistics();
        long first = today.toEpochDay() - 30;
        long last = today.toEpochDay() + 330;
        if (filled.getCount() > 0) {
            first = filled.getMin();
            last = filled.getMax();
            long now = today.toEpochDay();
            first = now < first && first - now < NEAR ? now : first;
            last = now > last && now - last < NEAR ? now : last;
        }
        long from = view.from() == null ? monthStart(first) : view.from().toEpochDay();
        long to = view.to() == null ? monthEnd(Math.max(from, last)) : view.to().toEpochDay();
        return to < from ? new Days(to, monthEnd(to)) : new Days(from, to);
    }

    private static long monthStart(long day) {
        return LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
    }

    private static long monthEnd(long day) {
        return LocalDate.ofEpochDay(day)
                .with(TemporalAdjusters.lastDayOfMonth())
                .toEpochDay();
    }

    private List<Band> bands(List<Item> dated) {
        return switch (view.grouping()) {
            case STAGE -> byStage(dated);
            case TEAM -> byTeam(dated);
            case OWNER -> byOwner(dated);
            case STATUS -> byStatus(dated);
        };
    }

    private List<Band> byStage(List<Item> dated) {
        Map<?, List<Item>> items = dated.stream().collect(Collectors.groupingBy(Item::stage));
        List<Band> bands = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            if (view.stages().isEmpty() || view.stages().contains(stage.id())) {
                List<Item> mine = items.containsKey(stage.id()) ? items.get(stage.id()) : List.of();
                bands.add(band(stage.id().toString(), stage.name(), stage.goal(), stage.colour(), lanes(mine)));
            }
        }
        return bands;
    }

    private List<Band> byTeam(List<Item> dated) {
        return teams().map(team -> band(
                        team.code(),
                        texts.team(team),
                        null,
                        null,
                        stageLanes(team, only(dated, item -> item.team() == team))))
                .toList();
    }

    private List<Lane> stageLanes(Team team, List<Item> items) {
        List<Lane> lanes = plan.stages().stream()
                .filter(stage -> view.stages().isEmpty() || view.stages().contains(stage.id()))
                .map(stage -> new Lane(
                        team,
                        Typeface.printable(stage.name()),
                        Placed.stack(only(items, item -> item.stage().equals(stage.id())))))
                .toList();
        return lanes.isEmpty() ? List.of(NO_LANE) : lanes;
    }

    private List<Band> byOwner(List<Item> dated) {
        Map<String, List<Item>> owned = dated.stream()
                .filter(item -> item.owner() != null && people.containsKey(item.owner()))
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNull(item.owner()).toString()));
        Comparator<Map.Entry<String, List<Item>>> byName = Comparator.comparing(
                entry -> ownerName(entry.getValue().getFirst()), Collator.getInstance(texts.locale()));
        List<Band> bands = new ArrayList<>();
        owned.entrySet().stream()
                .sorted(byName.thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> bands.add(band(
                        entry.getKey(), ownerName(entry.getValue().getFirst()), null, null, filled(entry.getValue()))));
        List<Item> free = only(dated, item -> item.owner() == null || !people.containsKey(item.owner()));
        if (!free.isEmpty()) {
            bands.add(band(PlanView.NOBODY, texts.text("ownerless"), null, null, filled(free)));
        }
        return bands;
    }

    private String ownerName(Item item) {
        Person owner = item.owner() == null ? null : people.get(item.owner());
        return owner == null ? "" : owner.name();
    }

    private List<Band> byStatus(List<Item> dated) {
        return Arrays.stream(Status.values())
                .filter(status -> view.statuses().isEmpty() || view.statuses().contains(status))
                .map(status -> band(
                        status.code(),
                        texts.status(status),
                        null,
                        null,
                        filled(only(dated, item -> item.status() == status))))
                .toList();
    }

    private static List<Item> only(List<Item> items, Predicate<Item> wanted) {
        return items.stream().filter(wanted).toList();
    }

    private Stream<Team> teams() {
        return Arrays.stream(Team.values())
                .filter(team -> view.teams().isEmpty() || view.teams().contains(team));
    }

    /** Both teams' lanes, also where nothing is in them: an empty lane says something. */
    private List<Lane> lanes(List<Item> items) {
        return teams().map(team -> new Lane(
                        team,
                        texts.text("lane." + team.code()),
                        Placed.stack(only(items, item -> item.team() == team))))
                .toList();
    }

    /** The lanes that have something in them; one empty one where there is nothing at all. */
    private List<Lane> filled(List<Item> items) {
        List<Lane> lanes = lanes(items).stream()
                .filter(lane -> !lane.rows().getFirst().isEmpty())
                .toList();
        return lanes.isEmpty() ? List.of(NO_LANE) : lanes;
    }

    /** @param group as the view names it where it is collapsed */
    private Band band(
            String group, String heading, @Nullable String goal, Stage.@Nullable Colour colour, List<Lane> lanes) {
        Function<Lane, Stream<Placed>> placed = lane -> lane.rows().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Placed::from)
                        .thenComparing(each -> each.item().key()));
        return new Band(
                Typeface.printable(heading),
                goal == null ? null : Typeface.printable(goal),
                colour,
                view.collapsed().contains(group) ? List.of() : lanes,
                lanes.stream().flatMap(placed).map(Placed::item).toList());
    }
}
