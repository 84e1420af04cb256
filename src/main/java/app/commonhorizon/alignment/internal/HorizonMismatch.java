package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.PlanDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An item that the two teams see at different distances. Where the other team has said by when it expects the item, its word
 * is held against the item's dates. Where it has not but waits for the item, the item's dates are held against both rulers: it
 * is out of step if it lies in an earlier horizon of the team that waits than of the team that does the work.
 */
final class HorizonMismatch implements ItemCheck {

    private static final String EXPECTATION = "expectation";

    @Override
    public String code() {
        return "horizon";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        if (item.status().isOver() || item.period().isUndated()) {
            return;
        }
        Team other = item.team() == Team.IT ? Team.MARKETING : Team.IT;
        Map<String, String> expected = plan.about(item.id(), EXPECTATION).values().stream()
                .filter(each -> other.code().equals(each.get("team")))
                .findFirst()
                .orElse(null);
        if (expected != null) {
            late(item, other, expected, plan, found);
            early(item, other, expected, found);
        } else if (item.status() != Status.IN_PROGRESS && isAwaited(item, other, plan)) {
            rulers(item, other, plan, found);
        }
    }

    private void late(Item item, Team other, Map<String, String> expected, PlanFacts plan, Consumer<Finding> found) {
        PlanDate wanted = PlanDate.parseOrNull(expected.get("end"));
        PlanDate end = item.period().end();
        if (wanted == null || end == null || !end.lastDay().isAfter(wanted.lastDay())) {
            return;
        }
        long days = ChronoUnit.DAYS.between(wanted.lastDay(), end.lastDay());
        Map<String, String> facts = new HashMap<>(Map.of(
                "how", "late",
                "other", other.code(),
                "team", item.team().code(),
                "wanted", wanted.toString(),
                "planned", end.toString(),
                "days", String.valueOf(days)));
        Horizon theirs = horizon(plan.horizons(other), wanted.lastDay());
        Horizon ours = horizon(plan.horizons(item.team()), end.lastDay());
        if (theirs != null && ours != null) {
            facts.put("theirs", theirs.name());
            facts.put("ours", ours.name());
        }
        found.accept(finding(item, Severity.DELAYS, facts, "late " + days / 7));
    }

    private void early(Item item, Team other, Map<String, String> expected, Consumer<Finding> found) {
        PlanDate wanted = PlanDate.parseOrNull(expected.get("start"));
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        PlanDate wantedEnd = PlanDate.parseOrNull(expected.get("end"));
        boolean late = wantedEnd != null && end != null && end.lastDay().isAfter(wantedEnd.lastDay());
        if (late || wanted == null || start == null || !start.firstDay().isBefore(wanted.firstDay())) {
            return;
        }
        long days = ChronoUnit.DAYS.between(start.firstDay(), wanted.firstDay());
        found.accept(finding(
                item,
                Severity.UNCLEAR,
                Map.of(
                        "how", "early",
                        "other", other.code(),
                        "team", item.team().code(),
                        "wanted", wanted.toString(),
                        "planned", start.toString(),
                        "days", String.valueOf(days)),
                "early " + days / 7));
    }

    private void rulers(Item item, Team other, PlanFacts plan, Consumer<Finding> found) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        LocalDate day = start != null ? start.firstDay() : end == null ? plan.today() : end.lastDay();
        List<Horizon> theirs = plan.horizons(other);
        List<Horizon> ours = plan.horizons(item.team());
        int near = place(theirs, day);
        int far = place(ours, day);
        if (near >= 0 && near < far) {
            found.accept(finding(
                    item,
                    Severity.UNCLEAR,
                    Map.of(
                            "how", "rulers",
                            "other", other.code(),
                            "team", item.team().code(),
                            "theirs", theirs.get(near).name(),
                            "ours", ours.get(far).name()),
                    near + " " + far));
        }
    }

    private Finding finding(Item item, Severity severity, Map<String, String> facts, String material) {
        return new Finding(
                this, item.id().toString(), severity, EnumSet.allOf(Team.class), List.of(item.id()), facts, material);
    }

    /** Whether something of the other team waits for the item: a pilot for its scaling task, or an item that needs this one. */
    private static boolean isAwaited(Item item, Team other, PlanFacts plan) {
        for (Link link : plan.linksOf(item.id())) {
            boolean handover = link.kind() == Link.Kind.HANDOVER;
            if (item.id().equals(handover ? link.to() : link.from())) {
                Item waiting = plan.item(handover ? link.from() : link.to());
                if (waiting != null && waiting.team() == other && waiting.status() != Status.STOPPED) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In which of these horizons a day lies, counted from 0; between two in the earlier one; -1 if there are none. */
    private static int place(List<Horizon> ruler, LocalDate day) {
        int place = ruler.isEmpty() ? -1 : 0;
        for (int i = 1; i < ruler.size(); i++) {
            if (!ruler.get(i).start().isAfter(day)) {
                place = i;
            }
        }
        return place;
    }

    private static @Nullable Horizon horizon(List<Horizon> ruler, LocalDate day) {
        int place = place(ruler, day);
        return place < 0 ? null : ruler.get(place);
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        String title = Told.title(plan, finding, 0);
        String other = Told.team(finding, "other");
        String team = Told.team(finding, "team");
        return switch (finding.fact("how")) {
            case "rulers" ->
                text("alignment.says.rulers", title, other, finding.fact("theirs"), team, finding.fact("ours"));
            case "early" ->
                text(
                        "alignment.says.early",
                        other,
                        title,
                        Told.date(finding, "wanted"),
                        team,
                        Told.date(finding, "planned"));
            default -> late(finding, title, other, team);
        };
    }

    private static String late(Finding finding, String title, String other, String team) {
        String wanted = Told.date(finding, "wanted");
        String planned = Told.date(finding, "planned");
        String days = Told.span(finding, "days");
        return finding.facts().containsKey("theirs")
                ? text(
                        "alignment.says.late-rulers",
                        other,
                        title,
                        wanted,
                        finding.fact("theirs"),
                        team,
                        planned,
                        finding.fact("ours"),
                        days)
                : text("alignment.says.late", other, title, wanted, team, planned, days);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        List<Fix> fixes = new ArrayList<>();
        Told.item(plan, finding, 0).ifPresent(item -> {
            Team other = Told.team(finding.fact("other"));
            String says = says(finding, plan);
            switch (finding.fact("how")) {
                case "late" -> {
                    fixes.add(Told.end(
                            item, PlanDate.parse(finding.fact("wanted")).lastDay()));
                    fixes.add(Told.ask(item, item.team(), says));
                }
                case "early" -> {
                    fixes.add(Told.start(
                            item, PlanDate.parse(finding.fact("wanted")).firstDay()));
                    fixes.add(Told.ask(item, other, says));
                }
                default -> fixes.add(Told.ask(item, other, says));
            }
        });
        return fixes;
    }
}
