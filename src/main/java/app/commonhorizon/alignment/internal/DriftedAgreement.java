package app.commonhorizon.alignment.internal;

import static app.commonhorizon.shared.Texts.text;

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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item that both teams have signed, and that stands differently now. */
final class DriftedAgreement implements ItemCheck {

    private static final String SIGNATURE = "signature";
    private static final String FACT = "signed-";

    /** The signed terms that stand in the item itself, in the order in which they are named. */
    private static final List<String> TERMS = List.of("start", "end", "stage", "owner");

    @Override
    public String code() {
        return "drifted";
    }

    @Override
    public void look(Item item, PlanFacts plan, Consumer<Finding> found) {
        Map<String, Map<String, String>> signatures = plan.about(item.id(), SIGNATURE);
        EnumSet<Team> signed = EnumSet.noneOf(Team.class);
        signatures.values().forEach(signature -> signed.add(Told.team(signature.getOrDefault("team", ""))));
        if (signed.size() < Team.values().length || EarlyScaling.isOver(item)) {
            return;
        }
        Map<String, @Nullable String> now = item.fields();
        Map<String, String> facts = new HashMap<>();
        signatures
                .values()
                .forEach(signature -> TERMS.forEach(term -> {
                    if (!Objects.equals(signature.get(term), now.get(term))) {
                        facts.put(FACT + term, signature.getOrDefault(term, ""));
                    }
                }));
        if (!facts.isEmpty()) {
            String material = TERMS.stream()
                    .filter(term -> facts.containsKey(FACT + term))
                    .map(term -> term + "=" + now.get(term))
                    .collect(Collectors.joining(" "));
            found.accept(new Finding(
                    this,
                    item.id().toString(),
                    Severity.BLOCKS,
                    EnumSet.allOf(Team.class),
                    List.of(item.id()),
                    facts,
                    material));
        }
    }

    @Override
    public String says(Finding finding, RoadmapSnapshot plan) {
        String terms = TERMS.stream()
                .filter(term -> finding.facts().containsKey(FACT + term))
                .map(term -> text("alignment.term." + term))
                .collect(Collectors.joining(", "));
        return text("alignment.says.drifted", Told.title(plan, finding, 0), terms);
    }

    @Override
    public List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today) {
        List<Fix> fixes = new ArrayList<>();
        Told.item(plan, finding, 0).ifPresent(item -> {
            fixes.add(new Fix.Apply(
                    text("alignment.fix.put-back"),
                    text("alignment.fixed.put-back", item.title()),
                    List.of(putBack(item, finding))));
            fixes.add(new Fix.Open(text("alignment.fix.sign"), item.id()));
        });
        return fixes;
    }

    private static Op putBack(Item item, Finding finding) {
        Map<String, @Nullable String> before = new HashMap<>();
        Map<String, @Nullable String> after = new HashMap<>();
        finding.facts().forEach((fact, signed) -> {
            String term = fact.substring(FACT.length());
            before.put(term, item.fields().get(term));
            after.put(term, signed.isEmpty() ? null : signed);
        });
        return Op.set(PlanType.ITEM.code(), item.id(), before, after);
    }
}
