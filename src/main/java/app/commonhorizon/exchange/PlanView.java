package app.commonhorizon.exchange;

import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.KeyFilter;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.HorizonId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a plan is looked at, and by what it is grouped. Each set that is empty lets everything through; an item is
 * shown when it passes all of them.
 *
 * @param text words that a title must contain, all of them, whatever their case and accents; empty for any
 * @param owners whose items
 * @param ownerless whether items without an owner are among the wanted owners'
 * @param horizons spans of one team each: that team's items that reach into one, and milestones that do
 * @param keys how far the two teams agree on it: any of these
 * @param collapsed groups of which only a line is drawn: stages or persons by id, teams or statuses by code
 * @param dim whether what does not pass is shown faintly, instead of not at all
 * @param from the first day that is looked at; null for where the plan begins
 * @param to the last day that is looked at; null for where the plan ends
 */
public record PlanView(
        String text,
        Set<Team> teams,
        Set<StageId> stages,
        Set<PersonId> owners,
        boolean ownerless,
        Set<Status> statuses,
        Set<HorizonId> horizons,
        Set<KeyFilter> keys,
        Grouping grouping,
        Set<String> collapsed,
        boolean dim,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** By what the rows have their headings. */
    public enum Grouping {
        STAGE,
        TEAM,
        OWNER,
        STATUS
    }

    /** Everything. */
    public static final PlanView WHOLE = of(Map.of());

    /** Stands for nobody where an owner is expected. */
    public static final String NOBODY = "none";

    /** What the page's address asks for. What cannot be understood in it is as if it were not there. */
    public static PlanView of(Map<String, List<String>> query) {
        List<String> owners = values(query, "owner").toList();
        LocalDate from = day(query, "from", PlanDate::firstDay);
        LocalDate to = day(query, "to", PlanDate::lastDay);
        boolean ordered = from == null || to == null || !to.isBefore(from);
        return new PlanView(
                first(query, "q").strip(),
                all(query, "team", code -> coded(Team.values(), Team::code, code)),
                all(query, "stage", StageId::of),
                owners.stream()
                        .flatMap(each -> read(each, PersonId::of).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                owners.contains(NOBODY),
                all(query, "status", code -> coded(Status.values(), Status::code, code)),
                all(query, "horizon", HorizonId::of),
                all(query, "keys", code -> coded(KeyFilter.values(), KeyFilter::code, code)),
                read(first(query, "group").toUpperCase(Locale.ROOT), Grouping::valueOf)
                        .orElse(Grouping.STAGE),
                values(query, "closed").collect(Collectors.toUnmodifiableSet()),
                first(query, "dim").equals("1"),
                ordered ? from : null,
                ordered ? to : null);
    }

    private static @Nullable LocalDate day(
            Map<String, List<String>> query, String key, Function<PlanDate, LocalDate> edge) {
        return read(first(query, key), PlanDate::parse).map(edge).orElse(null);
    }

    private static String first(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream().findFirst().orElse("");
    }

    private static Stream<String> values(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> !value.isBlank());
    }

    private static <T> Set<T> all(Map<String, List<String>> query, String key, Function<String, T> reader) {
        return values(query, key)
                .flatMap(value -> read(value, reader).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T> T coded(T[] all, Function<T, String> code, String wanted) {
        return Arrays.stream(all)
                .filter(each -> code.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted));
    }

    /** The same without stages, horizons and owners that this plan does not have; {@code persons} are who owns something in it. */
    public PlanView knownIn(RoadmapSnapshot plan, Set<PersonId> persons) {
        return new PlanView(
                text,
                teams,
                kept(stages, stage -> plan.stage(stage).isPresent()),
                kept(owners, persons::contains),
                ownerless,
                statuses,
                kept(
                        horizons,
                        id -> plan.horizons().stream()
                                .anyMatch(horizon -> horizon.id().equals(id))),
                keys,
                grouping,
                collapsed,
                dim,
                from,
                to);
    }

    private static <T> Set<T> kept(Set<T> chosen, Predicate<T> known) {
        return chosen.stream().filter(known).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an item passes the filters; its dates are not asked for, except by the horizons. */
    public boolean shows(Item item, RoadmapSnapshot plan) {
        return (teams.isEmpty() || teams.contains(item.team()))
                && (stages.isEmpty() || stages.contains(item.stage()))
                && (statuses.isEmpty() || statuses.contains(item.status()))
                && ownedAsWanted(item)
                && containsAllWords(item.title())
                && agreedAsWanted(item, plan)
                && (horizons.isEmpty() || plan.horizons().stream().anyMatch(horizon -> reaches(item, horizon)));
    }

    private boolean agreedAsWanted(Item item, RoadmapSnapshot plan) {
        return keys.isEmpty()
                || keys.stream()
                        .anyMatch(each -> each.passes(Agreements.of(plan).of(item)));
    }

    private boolean ownedAsWanted(Item item) {
        PersonId owner = item.owner();
        return (owners.isEmpty() && !ownerless) || (owner == null ? ownerless : owners.contains(owner));
    }

    private boolean containsAllWords(String title) {
        return Arrays.stream(folded(text).split("\\s+")).allMatch(folded(title)::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private boolean reaches(Item item, Horizon horizon) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        return horizons.contains(horizon.id())
                && (item.team() == horizon.team() || item.kind() == Kind.MILESTONE)
                && !item.period().isUndated()
                && (start == null || !start.firstDay().isAfter(horizon.end()))
                && (end == null || !end.lastDay().isBefore(horizon.start()));
    }
}
