package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.talk.Question;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question about what was agreed that should have been answered by now. Before an agreement questions are as they should be. */
final class OverdueQuestion implements ItemCheck {

    @Override
    public String code() {
        return "question";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        if (item.status() != Status.AGREED && item.status() != Status.IN_PROGRESS) {
            return;
        }
        plan.about(item.id(), Question.TYPE).forEach((id, question) -> {
            String due = question.get("due");
            if (due != null
                    && question.get("answeredAt") == null
                    && LocalDate.parse(due).isBefore(plan.today())) {
                found.accept(finding(item, id, due, question.get("team")));
            }
        });
    }

    private Finding finding(Item item, String question, String due, @Nullable String team) {
        Map<String, String> facts = new HashMap<>(Map.of("due", due, "question", question));
        if (team != null) {
            facts.put("team", team);
        }
        Set<Team> concerned = team == null ? EnumSet.allOf(Team.class) : EnumSet.of(Told.team(team));
        return new Finding(this, question, Severity.DELAYS, concerned, List.of(item.id()), facts, due);
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        String title = Told.title(plan, finding, 0);
        String due = Told.date(finding, "due");
        return finding.facts().containsKey("team")
                ? text("alignment.says.question-team", title, due, Told.team(finding, "team"))
                : text("alignment.says.question", title, due);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        return List.of(
                new Fix.Open(text("alignment.fix.answer"), finding.items().getFirst()));
    }
}
