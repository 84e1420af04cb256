package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Fingerprint;
import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.RoadmapId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys turned at items: who may do it, and what the server adds. What a signature means for the plan, and whether its terms
 * are those that stand, {@link AgreementRule} says, which sees the whole edit.
 */
@Component
class SignatureType extends StoredType<Signature, SignatureEntity> {

    private static final Set<String> KEPT = Stream.concat(
                    Stream.of("item", "team", "by", "at", "with", "rewritten"),
                    Arrays.stream(Term.values()).map(Term::code))
            .collect(Collectors.toUnmodifiableSet());

    private final SignedTextRepository texts;
    private final SignedNames names;
    private final People people;

    SignatureType(SignatureRepository rows, SignedTextRepository texts, SignedNames names, People people) {
        super(Signature.TYPE, KEPT, rows, Signature::of, SignatureEntity::new);
        this.texts = texts;
        this.names = names;
        this.people = people;
    }

    @Override
    public void check(AddedStep<Signature> step) {
        Signature before = step.before();
        Signature after = step.after();
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("agreement.refused.viewer");
        }
        boolean sameButRewritten = before != null
                && after != null
                && before.withRewritten(Set.of()).equals(after.withRewritten(Set.of()));
        if (sameButRewritten) {
            checkRewritten(step, Objects.requireNonNull(after));
            return;
        }
        checkRight(step);
        if (before != null && after != null) {
            checkAgain(step, before, after);
        }
    }

    private static void checkAgain(AddedStep<Signature> step, Signature before, Signature after) {
        if (!before.item().equals(after.item()) || before.team() != after.team()) {
            throw StepRefusedException.invalid("agreement.refused.moved");
        }
        if (!step.undo() && before.terms().equals(after.terms())) {
            throw StepRefusedException.invalid("agreement.refused.same");
        }
    }

    /** Whoever rewrites an item's texts has noted at its signatures that they are not as they were signed. */
    private static void checkRewritten(AddedStep<Signature> step, Signature after) {
        if (!step.undo() && !after.rewritten().equals(rewritten(step, after))) {
            throw StepRefusedException.invalid("agreement.refused.rewritten");
        }
    }

    private void checkRight(AddedStep<Signature> step) {
        Team team = step.part().team();
        Person person = people.find(step.by()).orElseThrow();
        Signature before = step.before();
        boolean takesOwnBack =
                step.after() == null && before != null && before.by().equals(step.by());
        if (takesOwnBack || KeyRights.mayTurn(step.plan(), person, team)) {
            return;
        }
        boolean couldHold = KeyRights.mayHold(step.plan(), person, team);
        throw StepRefusedException.forbidden(
                "agreement.refused." + (couldHold ? "not-holder-" : "not-team-") + team.code());
    }

    @Override
    public Signature completed(AddedStep<Signature> step) {
        Signature after = step.part();
        Signature before = step.before();
        boolean signs = before == null || !before.terms().equals(after.terms());
        if (step.undo() || !signs) {
            Signature asItWas = step.undo() || before == null ? after : before;
            return asItWas.withRewritten(rewritten(step, after));
        }
        return new Signature(
                after.id(),
                after.item(),
                after.team(),
                step.by(),
                step.at(),
                partner(step, after),
                Set.of(),
                after.terms(),
                names.of(step, after.terms()));
    }

    private static Set<Term> rewritten(AddedStep<Signature> step, Signature signature) {
        return step.item().map(item -> rewritten(item, signature.terms())).orElse(Set.of());
    }

    /** The long texts of the item as it stands that are not as they were signed. */
    static Set<Term> rewritten(Item item, Terms signed) {
        return Arrays.stream(Term.values())
                .filter(Term::isLong)
                .filter(term -> !Objects.equals(Fingerprint.of(term.longText(item)), signed.get(term)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Term.class)));
    }

    /** The other team's signature if it stands on the same terms, or if the two were an agreement before. */
    private static @Nullable UUID partner(AddedStep<Signature> step, Signature signing) {
        Agreement agreement = Agreements.of(step.plan()).of(signing.item());
        Agreement.Key other = agreement
                .key(signing.team() == Team.MARKETING ? Team.IT : Team.MARKETING)
                .orElse(null);
        boolean together = other != null
                && (other.terms().equals(signing.terms()) || agreement.wasAgreed() && step.before() != null);
        return together ? Objects.requireNonNull(other).id() : null;
    }

    @Override
    public void save(List<AddedStep<Signature>> steps) {
        super.save(steps);
        saveTexts(steps.getFirst().plan().id(), steps);
    }

    private void saveTexts(RoadmapId roadmap, List<AddedStep<Signature>> steps) {
        Map<String, String> signed = new HashMap<>();
        for (AddedStep<Signature> step : steps) {
            Signature after = step.after();
            Item item = step.item().orElse(null);
            if (after == null || item == null) {
                continue;
            }
            for (Term term : Term.values()) {
                String fingerprint = term.isLong() ? after.terms().get(term) : null;
                String text = term.longText(item);
                if (fingerprint != null && text != null && !after.rewritten().contains(term)) {
                    signed.put(fingerprint, text);
                }
            }
        }
        if (!signed.isEmpty()) {
            texts.findByRoadmapIdAndFingerprintIn(roadmap.value(), List.copyOf(signed.keySet()))
                    .forEach(known -> signed.remove(known.fingerprint()));
            signed.forEach((fingerprint, text) -> texts.save(new SignedTextEntity(roadmap, fingerprint, text)));
        }
    }
}
