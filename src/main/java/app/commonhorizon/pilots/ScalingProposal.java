package app.commonhorizon.pilots;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scaling task that would take a pilot on: proposed by the program, changed and confirmed by a person. It goes to IT's
 * lane of the pilot's stage.
 *
 * @param title up to {@value Item#LONGEST_TITLE} characters
 * @param start the first day
 * @param end the last day
 * @param leadDays the agreed lead time of the handover, in days
 * @param summary what the pilot has taught, up to {@value Item#LONGEST_SUMMARY} characters
 * @param quality what the scaling task promises because the pilot has shown it; null for nothing
 */
public record ScalingProposal(
        String title,
        LocalDate start,
        LocalDate end,
        int leadDays,
        String summary,
        @Nullable String quality) {

    /** On a roadmap without any handover: about a month to put a team together. */
    static final int USUAL_LEAD_DAYS = 28;

    /** On a roadmap without any scaling task: a quarter. */
    static final int USUAL_DAYS = 91;

    /**
     * What is proposed for a pilot: after the lead time that is usual on this roadmap, for as long as scaling tasks usually
     * take here, and never in the past.
     *
     * @param reason why it is to be scaled; empty as long as nobody has written that
     */
    public static ScalingProposal of(RoadmapSnapshot plan, Item pilot, PilotLife life, LocalDate today, String reason) {
        int lead = median(leads(plan), USUAL_LEAD_DAYS);
        PlanDate end = pilot.period().end();
        LocalDate afterPilot = (end == null ? today : end.lastDay()).plusDays(1L + lead);
        LocalDate start = afterPilot.isAfter(today) ? afterPilot : today.plusDays(1);
        return new ScalingProposal(
                cut(text("pilots.proposal.title", pilot.title()), Item.LONGEST_TITLE),
                start,
                start.plusDays(median(durations(plan), USUAL_DAYS) - 1L),
                lead,
                learned(pilot, life, reason),
                promised(life.pilot()));
    }

    /** The task that takes a pilot on already; one that was stopped does not. */
    public static Optional<Item> taskOf(RoadmapSnapshot plan, ItemId pilot) {
        return plan.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER && link.from().equals(pilot))
                .flatMap(link -> plan.item(link.to()).stream())
                .filter(task -> task.status() != Status.STOPPED)
                .findFirst();
    }

    private static Stream<Integer> leads(RoadmapSnapshot plan) {
        return plan.links()
                .filter(link -> link.kind() == Link.Kind.HANDOVER)
                .map(Link::leadDays)
                .filter(Objects::nonNull);
    }

    private static Stream<Integer> durations(RoadmapSnapshot plan) {
        return plan.items()
                .filter(item -> item.kind() == Kind.SCALING_TASK)
                .map(Item::period)
                .filter(period -> period.start() != null && period.end() != null)
                .map(ScalingProposal::days);
    }

    private static int days(Period period) {
        return (int) ChronoUnit.DAYS.between(
                        Objects.requireNonNull(period.start()).firstDay(),
                        Objects.requireNonNull(period.end()).lastDay())
                + 1;
    }

    private static int median(Stream<Integer> values, int otherwise) {
        List<Integer> sorted = values.sorted().toList();
        return sorted.isEmpty() ? otherwise : sorted.get(sorted.size() / 2);
    }

    /** What a pilot has taught, in a few lines: what was believed, what was measured, and why it goes on. */
    public static String learned(Item pilot, PilotLife life, String reason) {
        Pilot shown = Objects.requireNonNullElseGet(life.pilot(), () -> Pilot.blank(pilot.id()));
        Stream<@Nullable String> lines = Stream.of(
                text("pilots.learned.from", pilot.title()),
                shown.hypothesis() == null
                        ? null
                        : text("pilots.learned.hypothesis", shown.hypothesis().strip()),
                life.latestInWords()
                        .map(latest -> text("pilots.learned.result", latest))
                        .orElse(null),
                reason.isBlank() ? null : text("pilots.learned.reason", reason.strip()));
        return cut(String.join("\n", lines.filter(Objects::nonNull).toList()), Item.LONGEST_SUMMARY);
    }

    private static @Nullable String promised(@Nullable Pilot pilot) {
        if (pilot == null || pilot.target() == null || pilot.measure() == null) {
            return null;
        }
        return cut(
                text(
                        "pilots.learned.promise-" + pilot.better().code(),
                        pilot.measure(),
                        Values.words(pilot.target(), pilot.unit())),
                Promise.LONGEST);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
