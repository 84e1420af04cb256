package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.TermWords;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanRule;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a signature fits the plan as the edit leaves it. */
@Component
class SigningCheck {

    private final People people;

    SigningCheck(People people) {
        this.people = people;
    }

    /**
     * @param step about a signature
     * @throws app.commonhorizon.roadmap.StepRefusedException if it does not fit
     */
    void check(Op step, PlanRule.Outcome outcome, Agreements after) {
        Map<String, String> mark = outcome.after().marks().of(Signature.TYPE).get(step.id());
        boolean onlyRewritten = step.op() == Op.Action.SET && step.to().keySet().equals(Set.of("rewritten"));
        if (mark == null || onlyRewritten) {
            return; // It is taken back, or was noted by who rewrote a text.
        }
        ItemId id = ItemId.of(Objects.requireNonNull(mark.get("item")));
        Item item = outcome.after().item(id).orElse(null);
        if (item == null) {
            return;
        }
        Team team = Team.MARKETING.code().equals(mark.get("team")) ? Team.MARKETING : Team.IT;
        checkOneEach(step, item, team, outcome, after.of(item));
        if (!outcome.undo()) {
            checkSeen(item, Terms.read(mark), outcome);
        }
    }

    /** One key of each team, and two people: a bridge stands for one side at a time. */
    private void checkOneEach(Op step, Item item, Team team, PlanRule.Outcome outcome, Agreement agreement) {
        Agreement.Key before =
                Agreements.of(outcome.before()).of(item.id()).key(team).orElse(null);
        if (before != null
                && !before.id().toString().equals(step.id())
                && outcome.after()
                        .marks()
                        .of(Signature.TYPE)
                        .containsKey(before.id().toString())) {
            throw StepRefusedException.invalid(
                    "agreement.refused.turned-" + team.code(), item.title(), people.name(before.by()));
        }
        PersonId marketing =
                agreement.key(Team.MARKETING).map(Agreement.Key::by).orElse(null);
        PersonId it = agreement.key(Team.IT).map(Agreement.Key::by).orElse(null);
        if (marketing != null && marketing.equals(it)) {
            throw StepRefusedException.forbidden("agreement.refused.both-keys", item.title());
        }
    }

    /** Whoever signs has seen what stands. */
    private void checkSeen(Item item, Terms seen, PlanRule.Outcome outcome) {
        List<Terms.Drift> since = seen.differencesTo(Terms.of(outcome.after(), item));
        if (!since.isEmpty()) {
            TermWords words = new TermWords(outcome.after(), people::name);
            throw StepRefusedException.invalid("agreement.refused.changed", item.title(), words.clauses(since, null));
        }
    }
}
