package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.alignment.Severity;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item that both teams have signed, and that stands differently now. */
final class DriftedAgreement implements ItemCheck {

    private static final String TERMS = "terms";
    private static final String SIGNED = "signed-";

    /** The terms that are fields of the item, and short: what was signed of them can be put back. */
    private static final Set<Term> FIELDS = EnumSet.of(Term.START, Term.END, Term.STAGE, Term.OWNER, Term.TITLE);

    @Override
    public String code() {
        return "drifted";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        Agreement agreement = plan.agreement(item);
        if (agreement.state() != Agreement.State.DRIFTED || item.status().isOver()) {
            return;
        }
        Map<Term, Terms.Drift> drifts = drifts(agreement);
        Map<String, String> facts = new HashMap<>();
        facts.put(TERMS, drifts.keySet().stream().map(Term::code).collect(Collectors.joining(" ")));
        drifts.forEach((term, drift) -> facts.put(SIGNED + term.code(), Objects.requireNonNullElse(drift.from(), "")));
        String material = drifts.values().stream()
                .map(drift -> drift.term().code() + "=" + drift.to())
                .collect(Collectors.joining(" "));
        found.accept(new Finding(
                this,
                item.id().toString(),
                Severity.BLOCKS,
                EnumSet.allOf(Team.class),
                List.of(item.id()),
                facts,
                material.length() <= Finding.LONGEST_MATERIAL ? material : Integer.toHexString(material.hashCode())));
    }

    /** In what the item differs from what was signed: of a key that was turned anew, nothing. */
    private static Map<Term, Terms.Drift> drifts(Agreement agreement) {
        Map<Term, Terms.Drift> drifts = new EnumMap<>(Term.class);
        for (Team team : Team.values()) {
            agreement.key(team).ifPresent(key -> key.drift().forEach(drift -> drifts.putIfAbsent(drift.term(), drift)));
        }
        return drifts;
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        String terms = Arrays.stream(finding.fact(TERMS).split(" "))
                .flatMap(code -> Term.of(code).stream())
                .map(Term::label)
                .collect(Collectors.joining(", "));
        return text("alignment.says.drifted", Told.title(plan, finding, 0), terms);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        List<Fix> fixes = new ArrayList<>();
        Told.item(plan, finding, 0).ifPresent(item -> {
            Op back = putBack(item, finding);
            boolean all = back.to().size() == finding.fact(TERMS).split(" ").length;
            if (all) {
                fixes.add(new Fix.Apply(
                        text("alignment.fix.put-back"), text("alignment.fixed.put-back", item.title()), List.of(back)));
            }
            fixes.add(new Fix.Open(text("alignment.fix.sign"), item.id()));
        });
        return fixes;
    }

    private static Op putBack(Item item, Finding finding) {
        Map<String, @Nullable String> before = new HashMap<>();
        Map<String, @Nullable String> after = new HashMap<>();
        for (Term term : FIELDS) {
            String signed = finding.facts().get(SIGNED + term.code());
            if (signed != null) {
                before.put(term.code(), item.fields().get(term.code()));
                after.put(term.code(), signed.isEmpty() ? null : signed);
            }
        }
        return Op.set(PlanType.ITEM.code(), item.id(), before, after);
    }
}
