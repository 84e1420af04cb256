package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.talk.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the checks name things in their sentences and fixes. */
final class Told {

    private Told() {}

    /** The title of the finding's item at this place; of one that is gone, that it is. */
    static String title(RoadmapSnapshot plan, Finding finding, int place) {
        return plan.item(finding.items().get(place)).map(Item::title).orElseGet(() -> text("alignment.gone"));
    }

    /** The finding's item at this place; empty if it is gone. */
    static Optional<Item> item(RoadmapSnapshot plan, Finding finding, int place) {
        return plan.item(finding.items().get(place));
    }

    /** A fact that is a plan date. */
    static String date(Finding finding, String fact) {
        return DateTexts.of(PlanDate.parse(finding.fact(fact)));
    }

    /** A fact that is a team. */
    static String team(Finding finding, String fact) {
        return team(finding.fact(fact)).label();
    }

    /** The team with this code. */
    static Team team(String code) {
        return Team.IT.code().equals(code) ? Team.IT : Team.MARKETING;
    }

    /** A number of days as people say it: "5 days", "9 weeks". */
    static String span(long days) {
        return days < 14 ? text("alignment.days", days) : text("alignment.weeks", Math.round(days / 7.0));
    }

    /** A fact that is a number of days. */
    static String span(Finding finding, String fact) {
        return span(Long.parseLong(finding.fact(fact)));
    }

    /** Moves an item so that it starts on this day. */
    static Fix start(Item item, LocalDate day) {
        Period period = Moves.startingOn(item.period(), day);
        return moved(item, period, "alignment.fix.start", Objects.requireNonNullElse(period.start(), PlanDate.of(day)));
    }

    /** Moves an item so that it ends on this day. */
    static Fix end(Item item, LocalDate day) {
        Period period = Moves.endingOn(item.period(), day);
        return moved(item, period, "alignment.fix.end", Objects.requireNonNullElse(period.end(), PlanDate.of(day)));
    }

    private static Fix moved(Item item, Period period, String wording, PlanDate when) {
        return new Fix.Apply(
                text(wording, item.title(), DateTexts.of(when)),
                text("alignment.fixed.moved", item.title()),
                List.of(Moves.to(item, period)));
    }

    /** Starts the finding's first item on the day that is this fact, or asks who has the second; nothing if one is gone. */
    static List<Fix> startLater(Finding finding, RoadmapSnapshot plan, String fact) {
        Item waiting = item(plan, finding, 0).orElse(null);
        Item first = item(plan, finding, 1).orElse(null);
        if (waiting == null || first == null) {
            return List.of();
        }
        return List.of(
                start(waiting, LocalDate.parse(finding.fact(fact))), ask(first, first.team(), finding.says(plan)));
    }

    /** Asks a team about an item; {@code wording} as the finding's sentence, which says what the matter is. */
    static Fix ask(Item item, Team team, String wording) {
        return new Fix.Ask(
                text("alignment.fix.ask", team.label()),
                item.id(),
                team,
                Question.ITEM,
                text("alignment.ask", wording));
    }

    /** Leads to an item's panel. */
    static Fix open(Item item) {
        return new Fix.Open(text("alignment.fix.open", item.title()), item.id());
    }
}
